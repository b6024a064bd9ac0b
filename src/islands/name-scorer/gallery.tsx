/** @file The name scorer in its states, for the gallery. */
import type { ComponentProps } from "preact"
import { useId } from "preact/hooks"
import lecture from "@course/data/lecture-counts.json"
import type { Gallery, GalleryState } from "../gallery"
import "../figure/figure.css"
import { LessonModel } from "../model/lesson-model"
import { FIRST_NAME, Scorer } from "./NameScorer"
import "./name-scorer.css"

const model = new LessonModel({ symbols: lecture.symbols, counts: lecture.counts.flat() })

export const gallery: Gallery = {
  title: "Name scorer",
  states: [
    state("before the reader types", FIRST_NAME),
    state("impossible", "andrejq"),
    state("impossible, made possible", "andrejq", 1),
    state("smoothed to almost even", FIRST_NAME, 100_000),
    state("empty", ""),
    state("capital letters", "Emma"),
    state("symbols that the list has not", "Zoë Anne-Marie"),
    state("nothing that it knows", "李雷"),
    state("very long", "abracadabra".repeat(20)),
  ],
}

function state(name: string, typed: string, added: 0 | 1 | 100_000 = 0): GalleryState {
  return {
    name,
    render: () => (
      <div class="figure">
        <Copy model={model} startsWith={{ typed, added }} />
      </div>
    ),
  }
}

/** A state is shown more than once on one page. */
function Copy(props: Omit<ComponentProps<typeof Scorer>, "id">) {
  return <Scorer id={useId()} {...props} />
}
