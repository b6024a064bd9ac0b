/** @file The stepper in its states, for the gallery. */
import type { ComponentProps } from "preact"
import { useId } from "preact/hooks"
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
    { name: "before the first step", render: () => <Copy model={model} /> },
    { name: "a dart has landed", render: () => <Copy model={model} begun={{ steps: 1 }} /> },
    { name: "a symbol is appended", render: () => <Copy model={model} begun={{ steps: 5 }} /> },
    { name: "a name is finished", render: () => <Copy model={model} begun={{ names: 1 }} /> },
    { name: "many names", render: () => <Copy model={model} begun={{ names: 25, steps: 3 }} /> },
  ],
}

/** A state is shown more than once on one page. */
function Copy(props: Omit<ComponentProps<typeof Game>, "id">) {
  return <Game id={useId()} {...props} />
}
