/** @file The sheet of keys, and the switch for those of one letter. */
import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { SHORTCUTS } from "./key-map"

/** Keys that belong to one part of a page, and are told of there too. */
const OF_PARTS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ["Ctrl+Enter"], does: "run the cell whose code you are in" },
  { keys: ["Ctrl+M"], does: "in code, let Tab indent, or leave" },
  { keys: ["Space"], does: "show the answer of a card" },
  { keys: ["1", "to", "4"], does: "say how well you knew it" },
  { keys: ["U"], does: "take back the last answer" },
]

interface Props {
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
  readonly onClose: () => void
}

export function KeySheet(props: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class="key-sheet"
      aria-label="Keys"
      onClose={props.onClose}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <KeySheetView {...props} onClose={() => dialog.current?.close()} />
    </dialog>
  )
}

/** The sheet as it stands. */
export function KeySheetView({ isOn, onSwitch, onClose }: Props) {
  const isChecked = useSignal(isOn)
  return (
    <div class="key-sheet-view">
      <div class="key-sheet-bar">
        <h2>Keys</h2>
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
      <dl data-off={!isChecked.value}>
        {SHORTCUTS.map(({ keys, does }) => (
          <Row keys={keys} does={does} />
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={isChecked.value}
          onChange={({ currentTarget: { checked } }) => {
            isChecked.value = checked
            onSwitch(checked)
          }}
        />
        Keys of a single letter work, except while you write
      </label>
      <h3>In cells and cards</h3>
      <dl>
        {OF_PARTS.map(({ keys, does }) => (
          <Row keys={keys} does={does} />
        ))}
      </dl>
    </div>
  )
}

function Row({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <div>
      <dt>{keys.map((key, place) => [place > 0 && " ", key === "to" ? "to" : <kbd>{key}</kbd>])}</dt>
      <dd>{does}</dd>
    </div>
  )
}
