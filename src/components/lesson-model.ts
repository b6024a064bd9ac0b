/** @file Hands the site's counts to the figures: to those rendered at build, and as JSON to those in the browser. */
import { siteModel } from "../course"
import { provideModel } from "../islands/model/lesson-model"
import { scriptJson } from "./script-json"

/** @returns what belongs into the page's `<script type="application/json" id="lesson-model">` */
export function provideLessonModel(): string {
  provideModel(siteModel)
  return scriptJson(siteModel)
}
