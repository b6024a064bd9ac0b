/** @file A field or a form as the browser makes it, or the blank that the build leaves in its place. */
import { h } from "preact"
import type { ComponentProps } from "preact"

const IS_BUILD = typeof document === "undefined"

type LateTag = "input" | "select" | "form"

type Props<Tag extends LateTag> = Omit<ComponentProps<Tag>, "ref"> & {
  readonly as: Tag
  readonly elementRef?: ComponentProps<Tag>["ref"]
}

/**
 * For what stands far down a page: `late-fields.ts` says why there are blanks, and makes fields of them. To a screen
 * reader a blank is an image, if it has an `aria-label`; a `<label>` does not name it.
 */
export function Late<Tag extends LateTag>({ as, elementRef, children, ...attributes }: Props<Tag>) {
  if (!IS_BUILD) return h(as as string, { ref: elementRef, ...attributes }, children)
  if (as === "form") return h("div", { "data-late": as, ...(attributes as object) }, children)
  return h(
    "span",
    {
      "data-late": as,
      ...("aria-label" in attributes && { role: "img" }),
      ...(attributes as object),
    },
    as === "select" && h("template", null, children),
  )
}
