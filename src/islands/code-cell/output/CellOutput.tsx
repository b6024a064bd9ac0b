/** @file What a run said: its lines, tables and pictures, and what went wrong. Fetched with the first sign of interest. */
import { useLayoutEffect, useRef } from "preact/hooks"
import type { OutputItem, Problem } from "@course/sandbox"
import type { RunState } from "../cell-session"
import { shortName } from "../open-place"
import type { Output } from "../run-output"
import { Items } from "./Items"
import { Failure, Problems } from "./Troubles"
import "./output.css"

export interface CellOutputProps {
  /** The path of the cell that was run. */
  readonly entry: string
  readonly output: Output
  readonly run: RunState
  /** What the type checker has to say of the cell, if it has been asked. It does not keep a cell from running. */
  readonly typeProblems: readonly Problem[]
}

export function CellOutput({ entry, output, run, typeProblems }: CellOutputProps) {
  const root = useRef<HTMLDivElement>(null)
  const isBroken = run.kind === "rejected" || run.kind === "failed"
  const own = output.items.filter(({ from }) => from === entry || from === "")
  const upstream = output.items.filter(({ from }) => from !== entry && from !== "")
  // What the bundler refused has not run, and the types only say again what it said.
  const hasTypeProblems = typeProblems.length > 0 && run.kind !== "idle" && run.kind !== "rejected"
  const hasTrouble = isBroken || hasTypeProblems

  // An error stands below all that was printed before it: it must not be out of sight.
  useLayoutEffect(() => {
    if (isBroken) root.current?.scrollTo({ top: root.current.scrollHeight, behavior: "instant" })
  }, [isBroken])

  if (own.length === 0 && upstream.length === 0 && !hasTrouble) return null

  return (
    // A region that scrolls must be reachable by keyboard.
    <div
      ref={root}
      class="cell-output"
      role="region"
      aria-label={`Output of ${shortName(entry)}`}
      tabIndex={0}
    >
      {upstream.length > 0 && <Upstream items={upstream} />}
      <Items items={own} />
      {output.dropped > 0 && (
        <p class="cell-note">
          {output.dropped.toLocaleString("en")} more lines were printed. They were counted, but not kept.
        </p>
      )}
      {run.kind === "rejected" && <Problems problems={run.problems} />}
      {run.kind === "failed" && <Failure failure={run.failure} />}
      {hasTypeProblems && (
        <>
          <p class="cell-note">The types do not fit, which does not keep the code from running:</p>
          <Problems problems={typeProblems} isWarning />
        </>
      )}
    </div>
  )
}

/** Lines of cells that this one imports: folded, since the reader ran this cell. */
function Upstream({ items }: { readonly items: readonly OutputItem[] }) {
  const files = [...new Set(items.map(({ from }) => shortName(from)))].join(", ")
  return (
    <details class="cell-upstream">
      <summary>
        {items.length.toLocaleString("en")} {items.length === 1 ? "line" : "lines"} printed by {files}
      </summary>
      <Items items={items} />
    </details>
  )
}
