/** @file The keys of a plain text field that is used for code: Enter keeps the indentation, Tab indents if it is asked to. */

/** @returns whether the key was taken */
export function takeKey(field: HTMLTextAreaElement, event: KeyboardEvent, tabIndents: boolean): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.key === "Enter" && !event.shiftKey) return breakLine(field)
  if (event.key === "Tab" && tabIndents) return event.shiftKey ? indentLines(field, -1) : indent(field)
  return false
}

/** A megabyte put in so that the browser can undo it stops Chromium for minutes. */
const MAX_UNDOABLE_PASTE = 20_000

/**
 * Puts a very long text in without the browser's undo. What was there before is among the cell's earlier texts.
 *
 * @returns whether the paste was taken
 */
export function takePaste(field: HTMLTextAreaElement, event: ClipboardEvent): boolean {
  const text = event.clipboardData?.getData("text/plain") ?? ""
  if (text.length <= MAX_UNDOABLE_PASTE) return false
  replace(field, text)
  return true
}

const INDENT = "  "

function breakLine(field: HTMLTextAreaElement): boolean {
  const { value, selectionStart } = field
  const line = value.slice(value.lastIndexOf("\n", selectionStart - 1) + 1, selectionStart)
  const indentation = /^\s*/.exec(line)?.[0] ?? ""
  const opens = /[{([]\s*$/.test(line)
  insert(field, `\n${indentation}${opens ? INDENT : ""}`)
  return true
}

function indent(field: HTMLTextAreaElement): boolean {
  const { value, selectionStart, selectionEnd } = field
  if (value.slice(selectionStart, selectionEnd).includes("\n")) return indentLines(field, 1)
  insert(field, INDENT)
  return true
}

/** All lines that the selection touches, which stays on them. */
function indentLines(field: HTMLTextAreaElement, by: 1 | -1): boolean {
  const { value, selectionStart, selectionEnd } = field
  const from = value.lastIndexOf("\n", selectionStart - 1) + 1
  const lines = value.slice(from, selectionEnd)
  const moved = by === 1 ? lines.replace(/^(?=.)/gm, INDENT) : lines.replace(/^ {1,2}/gm, "")
  if (moved === lines) return true
  field.setSelectionRange(from, selectionEnd)
  insert(field, moved)
  field.setSelectionRange(from, from + moved.length)
  return true
}

/** As if it were typed: the browser's own undo takes it back, and an input event follows. */
function insert(field: HTMLTextAreaElement, text: string): void {
  // The standard way is on no track to exist; every browser does this one.
  if (!field.ownerDocument.execCommand("insertText", false, text)) replace(field, text)
}

function replace(field: HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end")
  field.dispatchEvent(new InputEvent("input", { bubbles: true }))
}
