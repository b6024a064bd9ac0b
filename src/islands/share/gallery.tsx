/** @file The panel that makes a link, and the code of a link that was opened, in their states, for the gallery. */
import { signal } from "@preact/signals"
import "../cell-tools/cell-tools.css"
import "../code-cell/code-cell.css"
import { SHOWN_SOURCE, shownSession } from "../code-cell/shown-session"
import type { Gallery } from "../gallery"
import type { OwnTexts } from "./match-files"
import type { CellSession } from "../code-cell/cell-session"
import { SharePanel } from "./SharePanel"
import { SharedCode } from "./SharedCode"

const ENGINE = { id: "engine:value.ts", path: "packages/engine/src/value.ts" }
const ENGINE_SOURCE = ["export class Value {", "  grad = 0", "}"].join("\n")
const changedEngine = ENGINE_SOURCE.replace("grad = 0", "grad = 1")
const mine = `${SHOWN_SOURCE}\nconsole.log("mine")`
const shared = SHOWN_SOURCE.replace("symbols.length", "symbols.slice(1, 5)")

export const gallery: Gallery = {
  title: "Sharing",
  states: [
    { name: "nothing changed", render: () => panel(SHOWN_SOURCE) },
    { name: "a link", render: () => panel(mine) },
    { name: "a link with a changed engine", render: () => panel(mine, true) },
    { name: "a link too long for chat tools", render: () => panel(noise(4_000)) },
    { name: "too much for a link", render: () => panel(noise(300_000)) },
    { name: "opened, beside the author’s text", render: () => opened({ data: shared }) },
    { name: "opened, beside a text of one’s own", render: () => opened({ data: shared }, mine) },
    { name: "opened, the very text", render: () => opened({ data: mine }, mine) },
    {
      name: "opened, with a changed engine",
      render: () => opened({ data: shared, [ENGINE.id]: changedEngine }),
    },
    {
      name: "opened, the engine out of reach",
      render: () => opened({ data: shared, [ENGINE.id]: changedEngine }, mine, null),
    },
    {
      name: "opened, with what there is not",
      render: () => opened({ data: shared, "old-cell": "a", "": "b" }),
    },
    { name: "of another lesson", render: () => opened({ data: shared }, mine, new Map(), "micrograd") },
    {
      name: "refused",
      render: () => (
        <SharedCode
          opened={signal({ kind: "refused", message: "The code in this link is damaged. Ask for it again." })}
          own={{ cells: new Map(), packages: new Map() }}
          onClose={() => {}}
        />
      ),
    },
  ],
}

function panel(text: string, isEngineChanged = false) {
  const session = shownSession({ text })
  if (isEngineChanged) session.program.packageEdits.value = { [ENGINE.path]: changedEngine }
  return (
    <div class="cell">
      <div class="cell-tools">
        <SharePanel program={session.program} sessions={[session]} />
      </div>
    </div>
  )
}

function opened(
  files: Readonly<Record<string, string>>,
  own?: string,
  packages: OwnTexts<CellSession>["packages"] = new Map([
    [ENGINE.id, shownSession({ ...ENGINE, source: ENGINE_SOURCE })],
  ]),
  lesson = "gallery",
) {
  const session = shownSession(own === undefined ? {} : { text: own })
  const code = { lesson, files: new Map(Object.entries(files)) }
  return (
    <SharedCode
      opened={signal({ kind: "opened", code })}
      own={{ cells: new Map([["data", session]]), packages }}
      onClose={() => {}}
    />
  )
}

/** What no packing makes shorter. */
function noise(length: number): string {
  let seed = 1
  return Array.from({ length }, () =>
    String.fromCharCode(32 + ((seed = (seed * 48271) % 2147483647) % 90)),
  ).join("")
}
