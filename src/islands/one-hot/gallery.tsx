/** @file The one-hot look-up in its states, for the gallery. */
import { countBigrams, Vocabulary } from "@course/makemore"
import type { ComponentProps } from "preact"
import { useId } from "preact/hooks"
import lecture from "@course/data/lecture-counts.json"
import type { Gallery } from "../gallery"
import "../figure/figure.css"
import { LessonModel } from "../model/lesson-model"
import { Network } from "./OneHot"
import "./one-hot.css"

const model = new LessonModel({ symbols: lecture.symbols, counts: lecture.counts.flat() })
const few = ["emma", "ava", "mia", "anna"]
const fewSymbols = Vocabulary.of(few)
const fewModel = new LessonModel({
  symbols: fewSymbols.symbols.join(""),
  counts: [...countBigrams(few, fewSymbols)],
})

export const gallery: Gallery = {
  title: "One-hot look-up",
  states: [
    { name: "as it first stands", render: () => <Copy model={model} /> },
    {
      name: "the row is picked",
      render: () => <Copy model={model} startsWith={{ place: 4, stage: 0 }} />,
    },
    {
      name: "before the division",
      render: () => <Copy model={model} startsWith={{ place: 0, stage: 2 }} />,
    },
    {
      name: "shifted logits",
      render: () => <Copy model={model} startsWith={{ shift: 2 }} />,
    },
    { name: "pairs that never occur", render: () => <Copy model={fewModel} /> },
  ],
}

/** A state is shown more than once on one page. */
function Copy(props: Omit<ComponentProps<typeof Network>, "id">) {
  return <Network id={useId()} {...props} />
}
