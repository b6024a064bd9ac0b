/** @file The first screen's figure in its states, for the gallery. */
import lecture from "@course/data/lecture-counts.json"
import type { Gallery } from "../gallery"
import "../figure/figure.css"
import { LessonModel } from "../model/lesson-model"
import { Names } from "./FirstNames"
import "./first-names.css"

const model = new LessonModel({ symbols: lecture.symbols, counts: lecture.counts.flat() })

export const gallery: Gallery = {
  title: "First names",
  states: [
    { name: "as it first stands", render: () => <Names model={model} /> },
    { name: "a likely name", render: () => <Names model={model} typed="Anna" /> },
    { name: "an impossible name", render: () => <Names model={model} typed="andrejq" /> },
    { name: "a symbol never seen", render: () => <Names model={model} typed="José" /> },
  ],
}
