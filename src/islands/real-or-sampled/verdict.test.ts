/** @file The words after a round. */
import { expect, it } from "vitest"
import type { Round } from "./deal"
import { tally, whyMissed } from "./verdict"

const real = { name: "emma", isReal: true, nats: 2.1, rarest: { pair: "mm", count: 168 } }
const sampled = { name: "kala", isReal: false, nats: 1.9, rarest: { pair: "ka", count: 1731 } }
const round: Round = { names: [real, sampled], usualNats: 2.45 }

it("counts what was right, and among how many guesses", () => {
  expect(tally(round, [true, true])).toBe("1 right of 2.")
  expect(tally(round, [true, false])).toBe("2 right of 2.")
  expect(tally(round, [null, false])).toBe("1 right of 1 guessed.")
  expect(tally(round, [null, null])).toBe("0 right of 0 guessed.")
})

it("of a sampled name says that each pair is known, the whole is not", () => {
  expect(whyMissed(sampled, 2.45)).toMatch(/^Even its rarest pair, ka, is in the list 1,731 times; the whole/)
  expect(whyMissed({ ...sampled, rarest: { pair: "xq", count: 1 } }, 2.45)).toContain("in the list once;")
})

it("of a real name says whether the model, too, finds it odd", () => {
  expect(whyMissed(real, 2.45)).toMatch(/^Usual pairs, 2\.10 nats a step/)
  expect(whyMissed({ ...real, nats: 3.2 }, 2.45)).toMatch(/^Odd to the model too, 3\.20 nats a step/)
})
