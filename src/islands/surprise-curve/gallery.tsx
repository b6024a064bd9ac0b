/** @file The curve of surprise in its states, for the gallery. */
import lecture from "@course/data/lecture-counts.json"
import type { Gallery } from "../gallery"
import "../figure/figure.css"
import { provideModel } from "../model/lesson-model"
import { SurpriseCurve } from "./SurpriseCurve"
import "./surprise-curve.css"

provideModel({ symbols: lecture.symbols, counts: lecture.counts.flat() })

export const gallery: Gallery = {
  title: "Curve of surprise",
  states: [
    { name: "as it first stands", render: () => <SurpriseCurve /> },
    { name: "certain", render: () => <SurpriseCurve from={1} /> },
    { name: "above the picture", render: () => <SurpriseCurve from={2 ** -12} /> },
    { name: "impossible", render: () => <SurpriseCurve from={0} /> },
  ],
}
