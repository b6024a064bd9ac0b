/** @file Wakes those figures of the page's model whose code is fetched on interest: `data-figure` names them. */
import { builtModel, lessonModel } from "../model/lesson-model"
import { wakeOnInterest } from "./wake-on-interest"
import type { Live } from "./wake-on-interest"

/** What makes a figure of the picture that the build has left. */
const FETCH: Readonly<Record<string, () => Promise<Live>>> = {
  stepper: () => import("../stepper/live"),
  "name-scorer": () => import("../name-scorer/live"),
  "one-hot": () => import("../one-hot/live"),
  temperature: () => import("../temperature/live"),
  trainer: () => import("../trainer/live"),
  "real-or-sampled": () => import("../real-or-sampled/live"),
}

for (const place of document.querySelectorAll<HTMLElement>("[data-figure]")) {
  const fetchLive = FETCH[place.dataset.figure ?? ""]
  if (fetchLive === undefined) throw new Error(`internal: no code for the figure "${place.dataset.figure}"`)
  const wake = wakeOnInterest(place, fetchLive)
  // With another list than the site's the picture is out of date.
  lessonModel().subscribe((model) => {
    if (model !== builtModel()) wake()
  })
}
