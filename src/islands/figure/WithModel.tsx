/** @file Gives a figure the page's model, and begins the figure anew when the reader switches to another list. */
import type { ComponentChildren } from "preact"
import { Fragment } from "preact"
import { builtModel, lessonModel } from "../model/lesson-model"
import type { LessonModel } from "../model/lesson-model"
import { useIsLive } from "./use-is-live"

/**
 * The first picture takes over the HTML of the build, and Preact then trusts its attributes to be right. So it is that
 * of the build's list, even if the reader has switched before the figure came into view; then follows a new one.
 */
export function WithModel({ children }: { readonly children: (model: LessonModel) => ComponentChildren }) {
  const model = lessonModel().value
  const shown = useIsLive() ? model : builtModel()
  return <Fragment key={shown}>{children(shown)}</Fragment>
}
