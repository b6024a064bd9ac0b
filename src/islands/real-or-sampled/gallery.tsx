/** @file The closing game in its states, for the gallery. */
import type { ComponentProps } from "preact"
import { useId } from "preact/hooks"
import type { Gallery } from "../gallery"
import "../figure/figure.css"
import type { Round } from "./deal"
import { RealOrSampled } from "./RealOrSampled"
import "./real-or-sampled.css"

const first: Round = {
  usualNats: 2.45,
  names: [
    { name: "emma", isReal: true, nats: 2.52, rarest: { pair: "mm", count: 168 } },
    { name: "kala", isReal: false, nats: 1.93, rarest: { pair: "ka", count: 1731 } },
    { name: "zyair", isReal: true, nats: 2.9, rarest: { pair: "zy", count: 147 } },
    { name: "minaymory", isReal: false, nats: 2.4, rarest: { pair: "ym", count: 1 } },
  ],
}

export const gallery: Gallery = {
  title: "Real or sampled?",
  states: [
    { name: "as it first stands", render: () => <Copy /> },
    { name: "two guessed", render: () => stateOf([true, true, null, null], false) },
    { name: "all right", render: () => stateOf([true, false, true, false], true) },
    { name: "all missed", render: () => stateOf([false, true, false, true], true) },
  ],
}

function stateOf(guesses: readonly (boolean | null)[], isOver: boolean) {
  return <Copy startsWith={{ guesses, isOver }} />
}

/** A state is shown more than once on one page. */
function Copy({ startsWith }: Pick<ComponentProps<typeof RealOrSampled>, "startsWith">) {
  return <RealOrSampled id={useId()} first={first} namesUrl="/data/names.txt" startsWith={startsWith} />
}
