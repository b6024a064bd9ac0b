/** @file Single tasks with a limit of their own: counting, sampling, a very large graph. Medians of several runs. */
import { names } from "@course/data"
import { Generator, Value } from "@course/engine"
import { countBigrams, normalise, Sampler, Vocabulary } from "@course/makemore"
import { median, verdict } from "./report"

const vocabulary = Vocabulary.of(names)
const counts = countBigrams(names, vocabulary)
const sampler = new Sampler(vocabulary, normalise(counts))

const countingMs = medianMs(21, () => countBigrams(names, vocabulary))
verdict(`count the bigrams of ${names.length.toLocaleString("en")} names, in ms`, countingMs, "≤", 5)

const DRAWN = 200_000
const samplingMs = medianMs(9, () => {
  const generator = new Generator(2147483647)
  for (let n = 0; n < DRAWN; n++) sampler.name(generator)
})
verdict("names sampled a second, inverse CDF", (DRAWN / samplingMs) * 1000, "≥", 1e6)

const NODES = 400_000
const graphMs = medianMs(5, () => {
  const start = new Value(0.5)
  let last = start
  for (let node = 1; node < NODES; node++) last = node % 2 === 0 ? last.add(start) : last.sub(start)
  last.backward()
  if (start.grad !== NODES % 2) throw new Error(`internal: the deep graph gave the gradient ${start.grad}`)
})
console.log(
  `${NODES.toLocaleString("en")} nodes in one chain, built and walked back: ${graphMs.toFixed(0)} ms`,
)

function medianMs(runs: number, task: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now()
    task()
    return performance.now() - begun
  })
  return median(times)
}
