/**
 * @file Keys that a phone's number pad has not: they write into the field of their step that was used last. Shown where
 * fingers point; a keyboard has them all.
 */
import { useRef } from "preact/hooks"

/** What is written, and its name for the ear. */
const KEYS = [
  { text: "/", name: "fraction stroke" },
  { text: "−", name: "minus" },
  { text: "·", name: "times" },
  { text: "ln(", name: "natural logarithm" },
  { text: ")", name: "closing bracket" },
  { text: "%", name: "percent" },
  { text: "∞", name: "infinity" },
] as const

export function InsertKeys() {
  const row = useRef<HTMLDivElement>(null)
  const write = (text: string) => {
    const step = row.current!.closest(".by-hand-step")!
    const active = document.activeElement
    const field =
      active instanceof HTMLInputElement && step.contains(active) ? active : step.querySelector("input")!
    if (field !== active) field.focus()
    field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end")
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }
  return (
    <div ref={row} class="by-hand-keys figure-live" role="group" aria-label="More keys">
      {KEYS.map(({ text, name }) => (
        <button
          key={text}
          type="button"
          class="button"
          aria-label={`${text} ${name}`}
          // The field keeps the focus, and the phone its number pad.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => write(text)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
