/** @file What a reader may do with a cell beside running it. Opened by its *More* button, and fetched then. */
import { useSignal } from "@preact/signals"
import type { CellSession } from "../code-cell/cell-session"
import { shortName } from "../code-cell/open-place"
import { HistoryPanel } from "../history/HistoryPanel"
import { pageSessions } from "../code-cell/page-sessions"
import { SharePanel } from "../share/SharePanel"
import { copyText } from "./copy-text"
import "./cell-tools.css"

type Panel = "history" | "share"

export function CellTools({ session }: { readonly session: CellSession }) {
  const panel = useSignal<Panel | null>(null)
  const said = useSignal("")
  const name = shortName(session.cell.path)

  const toggle = (wanted: Panel) => ({
    type: "button" as const,
    class: "button",
    "aria-expanded": panel.value === wanted,
    onClick: () => (panel.value = panel.value === wanted ? null : wanted),
  })
  const copy = async () => {
    said.value = (await copyText(session.cell.text.peek()))
      ? `The code of ${name} is on the clipboard.`
      : "The browser did not let this page copy. Select the code and copy it there."
  }

  const download = async () => {
    said.value = "Packing the lesson…"
    try {
      const { downloadProject } = await import("../project/download-project")
      await downloadProject(session.program)
      said.value = "The lesson is on its way to your downloads. In its folder: npm i && npm start."
    } catch (error) {
      said.value = `The lesson could not be packed. ${error instanceof Error ? error.message : ""}`
    }
  }
  const openEngine = async () => {
    const { openSource } = await import("../engine-source/open-source")
    await openSource({ file: "packages/engine/src/value.ts", line: 1, column: 0, length: 0 }, session)
  }

  return (
    <div class="cell-tools">
      <div class="cell-tools-row">
        <button type="button" class="button" onClick={() => void copy()}>
          Copy the code
        </button>
        <button {...toggle("history")}>Earlier texts</button>
        <button {...toggle("share")}>Share</button>
        <button type="button" class="button" onClick={() => void openEngine()}>
          The engine's source
        </button>
        <button type="button" class="button" onClick={() => void download()}>
          Download the lesson as a project
        </button>
      </div>
      <p class="cell-tools-said" role="status">
        {said.value}
      </p>
      {panel.value === "history" && <HistoryPanel session={session} />}
      {panel.value === "share" && (
        <SharePanel program={session.program} sessions={[...pageSessions().values()]} />
      )}
    </div>
  )
}
