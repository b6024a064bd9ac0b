/** @file A package's file to read: in the editor, where a name leads to its definition, or as numbered lines on touch. */
import { signal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import type { Place } from "@course/sandbox"
import { loadMonaco } from "../code-cell/CellEditor"
import type { CellSession } from "../code-cell/cell-session"
import type { CellText, LessonCells } from "../code-cell/lesson-program"
import { packageSources } from "../code-cell/package-sources"

interface Props {
  readonly place: Place
  /** Undefined for what has only types. */
  readonly session: CellSession | undefined
  readonly program: LessonCells
}

export function SourceView({ place, session, program }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<{ dispose(): void; reveal(place: Place): void } | null>(null)
  const cell = session?.cell ?? declaration(place.file)

  useEffect(() => {
    let isOver = false
    const mount = async () => {
      if (matchMedia("(pointer: coarse)").matches) throw new Error("internal: no editor on touch")
      const { mountSource } = await loadMonaco(program)
      if (!isOver && host.current !== null) view.current = mountSource(host.current, place, cell)
    }
    mount().catch(
      () => !isOver && host.current !== null && showPlainly(host.current, cell.text.peek(), place.line),
    )
    return () => {
      isOver = true
      view.current?.dispose()
    }
  }, [])
  useEffect(() => view.current?.reveal(place), [place])

  return <div class="source-dialog-view" ref={host} />
}

function declaration(path: string): CellText {
  const source = packageSources.declarations[path] ?? ""
  return { id: path, path, source, text: signal(source), typed: [] }
}

/** Without an editor: lines in a `pre`, the wanted one marked and in view. */
function showPlainly(host: HTMLElement, text: string, wantedLine: number): void {
  const pre = document.createElement("pre")
  pre.tabIndex = 0
  text.split("\n").forEach((content, index) => {
    const line = document.createElement("span")
    line.className = "line"
    line.textContent = content
    pre.append(line, "\n")
    if (index + 1 === wantedLine) {
      line.dataset.wanted = ""
      requestAnimationFrame(() => line.scrollIntoView({ block: "center" }))
    }
  })
  host.append(pre)
}
