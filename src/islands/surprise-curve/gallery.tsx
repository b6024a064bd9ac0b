/** @file The curve of surprise in its states, for the gallery. */
import type { Gallery } from "../gallery"
import "../figure/figure.css"
import { Curve } from "./SurpriseCurve"
import "./surprise-curve.css"

export const gallery: Gallery = {
  title: "Curve of surprise",
  states: [
    { name: "as it first stands", render: () => <Curve evenly={27} /> },
    { name: "certain", render: () => <Curve evenly={27} from={1} /> },
    { name: "above the picture", render: () => <Curve evenly={27} from={2 ** -12} /> },
    { name: "impossible", render: () => <Curve evenly={27} from={0} /> },
  ],
}
