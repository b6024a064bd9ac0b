/** @file Hands the site's counts to the figures: to those rendered at build, and as JSON to those in the browser. */
import { siteModel } from "../course"
import { provideModel } from "../islands/model/lesson-model"

/** @returns what belongs into the page's `<script type="application/json" id="lesson-model">` */
export function provideLessonModel(): string {
  provideModel(siteModel)
  // Inside a script element only "<" could end it early.
  return JSON.stringify(siteModel).replaceAll("<", "\\u003c")
}
