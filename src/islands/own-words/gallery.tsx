/** @file Words of the reader's own, for the gallery: a field, and where nothing has been written yet. */
import type { Gallery } from "../gallery"
import { WriteDown, WrittenDown } from "./OwnWords"
import "./own-words.css"

const words = { lesson: "gallery", id: "words", label: "My score for emma" }

export const gallery: Gallery = {
  title: "Own words",
  states: [
    { name: "the field", render: () => <WriteDown {...words} /> },
    { name: "the same words again", render: () => <WrittenDown {...words} label="You wrote:" /> },
  ],
}
