/** @file The dial of temperature in its states, for the gallery. */
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
    { name: "as it first stands", render: () => <Dial id="temperature-first" model={model} /> },
    {
      name: "cold",
      render: () => <Dial id="temperature-cold" model={model} startsWith={{ place: 1, stop: 0 }} />,
    },
    {
      name: "hot",
      render: () => (
        <Dial id="temperature-hot" model={model} startsWith={{ place: 1, stop: STOPS.length - 1 }} />
      ),
    },
    {
      name: "a row with zeros",
      render: () => <Dial id="temperature-zeros" model={model} startsWith={{ place: q, stop: AS_IT_IS }} />,
    },
  ],
}
