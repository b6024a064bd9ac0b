/** @file A cell's earlier texts, and a difference, in their states, for the gallery. */
import "../cell-tools/cell-tools.css"
import "../code-cell/code-cell.css"
import { SHOWN_SOURCE, shownSession } from "../code-cell/shown-session"
import type { Gallery } from "../gallery"
import type { Version } from "../../state"
import { Difference } from "./Difference"
import { HistoryPanel } from "./HistoryPanel"

const NOW_MS = Date.UTC(2026, 10, 22, 16, 5)
const MINUTE_MS = 60_000
const of = { v: 1, cell: "gallery/data", startHash: "" } as const
const now = SHOWN_SOURCE.replace("symbols.length", "symbols")
const versions: readonly Version[] = [
  { ...of, id: "5", atMs: NOW_MS, kind: "written", text: now },
  { ...of, id: "4", atMs: NOW_MS - MINUTE_MS, kind: "aside", text: "const other = 1\n", basedOn: null },
  { ...of, id: "3", atMs: NOW_MS - 2 * MINUTE_MS, kind: "written", text: `${now}\nconsole.log(names[0])` },
  { ...of, id: "2", atMs: NOW_MS - 3 * MINUTE_MS, kind: "reset" },
]

export const gallery: Gallery = {
  title: "Earlier texts",
  states: [
    { name: "none yet", render: () => panel([]) },
    { name: "four, one set aside", render: () => panel(versions) },
    { name: "twenty", render: () => panel(twenty()) },
    {
      name: "a difference",
      render: () => <Difference before={SHOWN_SOURCE} after={now} names={["the author's", "yours"]} />,
    },
    {
      name: "no difference",
      render: () => <Difference before={now} after={now} names={["the author's", "yours"]} />,
    },
  ],
}

function panel(kept: readonly Version[]) {
  return (
    <div class="cell">
      <div class="cell-tools">
        <HistoryPanel session={shownSession({ text: now, versions: kept })} />
      </div>
    </div>
  )
}

function twenty(): readonly Version[] {
  return Array.from({ length: 20 }, (_, age) => {
    const text = SHOWN_SOURCE.split("\n")
      .slice(0, 1 + (age % 5))
      .join("\n")
    return { ...of, id: String(20 - age), atMs: NOW_MS - age * MINUTE_MS, kind: "written", text }
  })
}
