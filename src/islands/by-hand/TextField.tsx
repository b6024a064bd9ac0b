/** @file A field of a worksheet, or the blank that the build leaves in its place. */
import { h } from "preact"
import type { InputHTMLAttributes, Ref } from "preact"

const IS_BUILD = typeof document === "undefined"

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly inputRef?: Ref<HTMLInputElement>
}

/**
 * `openFields` makes a field of a blank, and says why there are blanks. A blank is an image to a screen reader, which no
 * `<label>` names: it takes an `aria-label`.
 */
export function TextField({ inputRef, ...attributes }: Props) {
  if (IS_BUILD) return h("span", { role: "img", ...(attributes as object) })
  return <input ref={inputRef} {...attributes} />
}
