/** @file The dial of temperature in its states, for the gallery. */
import type { ComponentProps } from "preact"
import { useId } from "preact/hooks"
import lecture from "@course/data/lecture-counts.json"
import type { Gallery } from "../gallery"
import "../figure/figure.css"
import { LessonModel } from "../model/lesson-model"
import "../stepper/stepper.css"
import { Dial } from "./Temperature"
import { AS_IT_IS, STOPS } from "./stops"
import "./temperature.css"

const model = new LessonModel({ symbols: lecture.symbols, counts: lecture.counts.flat() })
const q = lecture.symbols.indexOf("q")

export const gallery: Gallery = {
  title: "Temperature",
  states: [
    { name: "as it first stands", render: () => <Copy model={model} /> },
    {
      name: "cold",
      render: () => <Copy model={model} startsWith={{ place: 1, stop: 0 }} />,
    },
    {
      name: "hot",
      render: () => <Copy model={model} startsWith={{ place: 1, stop: STOPS.length - 1 }} />,
    },
    {
      name: "a row with zeros",
      render: () => <Copy model={model} startsWith={{ place: q, stop: AS_IT_IS }} />,
    },
  ],
}

/** A state is shown more than once on one page. */
function Copy(props: Omit<ComponentProps<typeof Dial>, "id">) {
  return <Dial id={useId()} {...props} />
}
