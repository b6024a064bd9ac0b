/** @file Gives a figure the page's model, and begins the figure anew when the reader switches to another list. */
import type { ComponentChildren } from "preact"
import { Fragment } from "preact"
import { lessonModel } from "../model/lesson-model"
import type { LessonModel } from "../model/lesson-model"
import { useIsLive } from "./use-is-live"

/**
 * The first picture takes over the HTML of the build, and Preact then trusts its attributes to be right. They are not
 * when the list was switched before this figure came into view; so the live figure is a new one.
 */
export function WithModel({ children }: { readonly children: (model: LessonModel) => ComponentChildren }) {
  const model = lessonModel().value
  const isLive = useIsLive()
  return <Fragment key={isLive ? model : "as built"}>{children(model)}</Fragment>
}
