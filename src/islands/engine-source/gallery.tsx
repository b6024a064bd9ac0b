/** @file The upper part of the dialog with the engine's source, in its states, for the gallery. */
import "../code-cell/code-cell.css"
import { shownSession } from "../code-cell/shown-session"
import type { Gallery } from "../gallery"
import { SourceBar } from "./SourceBar"
import "./source-dialog.css"

const FILE = "packages/engine/src/value.ts"
const OTHER = "packages/engine/src/optim.ts"
const changedText = "export class Value {}\nconsole.log('mine')"

export const gallery: Gallery = {
  title: "The engine’s source",
  states: [
    { name: "to read", render: () => bar({}) },
    { name: "to change", render: () => bar({ isOpen: true }) },
    { name: "changed", render: () => bar({ isOpen: true, text: changedText, changed: [FILE] }) },
    {
      name: "two changed, come from a cell",
      render: () => bar({ isOpen: true, text: changedText, changed: [FILE, OTHER], back: "net.ts" }),
    },
    { name: "only types", render: () => bar({ file: "packages/data/src/index.d.ts" }) },
  ],
}

interface State {
  readonly file?: string
  readonly text?: string
  readonly isOpen?: boolean
  readonly changed?: readonly string[]
  readonly back?: string
}

function bar({ file = FILE, text, isOpen = false, changed = [], back }: State) {
  const source = "export class Value {}"
  const session = shownSession({ id: "engine:value.ts", path: FILE, source, text: text ?? source })
  return (
    <SourceBar
      file={file}
      session={file === FILE ? session : undefined}
      isOpen={isOpen}
      changed={changed}
      back={back ?? null}
      onChange={() => {}}
      onResetAll={() => {}}
      onRun={() => {}}
      onClose={() => {}}
    />
  )
}
