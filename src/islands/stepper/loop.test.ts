/** @file The loop writes what the sampler writes, with one dart for both models. */
import { describe, expect, it } from "vitest"
import { cumulative, Generator } from "@course/engine"
import { lectureCounts } from "@course/data"
import { normalise, rowOf, Sampler, smooth, tableFrom, uniform, Vocabulary } from "@course/makemore"
import { Darts, placeHit } from "./darts"
import { finishNames, MAX_THROWS_A_PRESS, rowInView, startOf, step } from "./loop"
import type { LoopState, LoopWorld } from "./loop"

const LECTURE_SEED = 2147483647
const vocabulary = new Vocabulary(lectureCounts.symbols)
const lecture = normalise(smooth(tableFrom(lectureCounts.counts), 1))
const world = worldOf(LECTURE_SEED)

describe("a dart", () => {
  it("is the same for the same seed and number, in whatever order one asks", () => {
    const [one, other] = [new Darts(5), new Darts(5)]
    const late = one.at(9)
    expect([...Array(10).keys()].map((index) => one.at(index))).toEqual(
      [...Array(10).keys()].map((index) => other.at(index)),
    )
    expect(other.at(9)).toBe(late)
  })

  it("lands on the first stretch whose right edge it does not pass", () => {
    const edges = cumulative([2, 0, 1, 1])
    expect([0, 0.49, 0.5, 0.51, 0.75, 0.76, 0.99].map((dart) => placeHit(edges, dart))).toEqual([
      0, 0, 0, 2, 2, 3, 3,
    ])
  })

  it("lands where the engine's generator picks", () => {
    const [darts, generator] = [new Darts(11), new Generator(11)]
    const edges = cumulative(rowOf(lecture, 1))
    for (let index = 0; index < 500; index++) {
      expect(placeHit(edges, darts.at(index))).toBe(generator.pick(edges))
    }
  })
})

describe("the loop", () => {
  it("predicts, samples, appends, and predicts again from the symbol that it appended", () => {
    const phases = statesOf(4).map(({ phase }) => phase)
    expect(phases).toEqual(["predict", "sample", "append", "predict", "sample"])

    const [, sampled, appended, predicted] = statesOf(3)
    const drawn = sampled!.writings[0]!.draw!
    expect(drawn.row).toBe(0)
    expect(vocabulary.symbols[drawn.column]).toBe("m")
    expect(appended!.writings[0]!.places).toEqual([drawn.column])
    expect(rowInView(appended!.writings[0]!)).toBe(0)
    expect(rowInView(predicted!.writings[0]!)).toBe(drawn.column)
  })

  it("appends nothing before it has sampled, and throws one dart a round", () => {
    const states = statesOf(9)
    expect(states.map(({ throws }) => throws)).toEqual([0, 1, 1, 1, 2, 2, 2, 3, 3, 3])
    expect(states.map(({ writings: [first] }) => first!.places.length)).toEqual([
      0, 0, 1, 1, 1, 2, 2, 2, 3, 3,
    ])
  })

  it("writes the lecture's five names from the lecture's counts and seed", () => {
    expect(namesOf(finishNames(startOf(2), 5, world), 0)).toEqual(
      "mor axx minaymoryles kondlaisah anchshizarie".split(" "),
    )
  })

  it("writes with the second model what a sampler of that model writes from the same darts", () => {
    const expected = new Sampler(vocabulary, uniform(27)).names(3, new Generator(LECTURE_SEED))
    let state = startOf(2)
    while (state.writings[1]!.names.length < 3) state = step(state, world)
    expect(namesOf(state, 1)).toEqual(expected)
  })

  it("finishes the name it is in, and from its end the next one", () => {
    const inTheMiddle = statesOf(4).at(-1)!
    const finished = finishNames(inTheMiddle, 1, world)
    expect(finished.phase).toBe("append")
    expect(namesOf(finished, 0)).toEqual(["mor"])
    expect(finished.writings[0]!.places.at(-1)).toBe(0)
    expect(namesOf(finishNames(finished, 1, world), 0)).toEqual(["mor", "axx"])
  })

  it("begins a new name in the dot's row", () => {
    const next = step(finishNames(startOf(2), 1, world), world)
    expect(next.writings[0]!.places).toEqual([])
    expect(rowInView(next.writings[0]!)).toBe(0)
  })

  it("stops a press at its limit when names do not end", () => {
    // The dot leads to the letter, and the letter to itself.
    const endless = [cumulative([0, 1]), cumulative([0, 1])]
    const stopped = finishNames(startOf(1), 1, { darts: new Darts(1), edges: [endless] })
    expect(stopped.throws).toBe(MAX_THROWS_A_PRESS)
    expect(stopped.phase).toBe("append")
    expect(stopped.writings[0]!.names).toEqual([])
  })

  it("leaves the state it was given as it was", () => {
    const before = startOf(2)
    const copy = structuredClone(before)
    finishNames(before, 3, world)
    expect(before).toEqual(copy)
  })
})

function worldOf(seed: number): LoopWorld {
  const edgesOf = (table: Float64Array) => vocabulary.symbols.map((_, row) => cumulative(rowOf(table, row)))
  return { darts: new Darts(seed), edges: [edgesOf(lecture), edgesOf(uniform(27))] }
}

/** The start and the states after each of so many steps. */
function statesOf(steps: number): LoopState[] {
  const states = [startOf(2)]
  for (let at = 0; at < steps; at++) states.push(step(states[at]!, world))
  return states
}

function namesOf({ writings }: LoopState, model: number): string[] {
  return writings[model]!.names.map((places) => places.map((place) => vocabulary.symbols[place]).join(""))
}
