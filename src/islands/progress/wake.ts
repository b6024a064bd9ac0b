/** @file Where a page has progress to show: once it is at rest, the reader's own is put into it. */
import type { LessonParts } from "@course/curriculum"
import { openStore } from "../../state"

const lessons = document.getElementById("lesson-parts")?.textContent
if (lessons != null) {
  // Marks are not worth a word of trouble: without them the page says the same.
  void openStore()
    .then((store) => import("./live").then(({ begin }) => begin(JSON.parse(lessons) as LessonParts[], store)))
    .catch(() => {})
}
