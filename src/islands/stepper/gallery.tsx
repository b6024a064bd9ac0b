/** @file The stepper in its states, for the gallery. */
import lecture from "@course/data/lecture-counts.json"
import type { Gallery } from "../gallery"
import "../figure/figure.css"
import { LessonModel } from "../model/lesson-model"
import { Game } from "./Stepper"
import "./stepper.css"

const model = new LessonModel({ symbols: lecture.symbols, counts: lecture.counts.flat() })

export const gallery: Gallery = {
  title: "Stepper",
  states: [
    { name: "before the first step", render: () => <Game model={model} /> },
    { name: "a dart has landed", render: () => <Game model={model} begun={{ steps: 1 }} /> },
    { name: "a symbol is appended", render: () => <Game model={model} begun={{ steps: 5 }} /> },
    { name: "a name is finished", render: () => <Game model={model} begun={{ names: 1 }} /> },
    { name: "many names", render: () => <Game model={model} begun={{ names: 25, steps: 3 }} /> },
  ],
}
