/** @file What is dealt: half of it true, none of it given away. */
import { names } from "@course/data"
import { countBigrams, normalise, scoreName, Vocabulary } from "@course/makemore"
import { describe, expect, it } from "vitest"
import { Dealer } from "./deal"

const listed = new Set(names)
const dealer = new Dealer(names)
const rounds = Array.from({ length: 20 }, (_, seed) => dealer.round(seed))

describe("a round", () => {
  it("has ten different names, five on the list and five that are not", () => {
    for (const { names: dealt } of rounds) {
      expect(new Set(dealt.map(({ name }) => name)).size).toBe(10)
      expect(dealt.filter(({ name }) => listed.has(name))).toHaveLength(5)
      expect(dealt.every(({ name, isReal }) => isReal === listed.has(name))).toBe(true)
    }
  })

  it("has each kind in each place sooner or later", () => {
    for (let place = 0; place < 10; place++) {
      expect(new Set(rounds.map((round) => round.names[place]?.isReal)).size).toBe(2)
    }
  })

  it("has names of three to nine letters, so that length alone gives little away", () => {
    const lengths = rounds.flatMap((round) => round.names.map(({ name }) => name.length))
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(9)
  })

  it("is the same for the same seed", () => {
    expect(dealer.round(3)).toEqual(rounds[3])
    expect(dealer.round(4)).not.toEqual(rounds[3])
  })

  it("tells each name's surprise and its rarest pair, which a sampled name has from the list as well", () => {
    const vocabulary = Vocabulary.of(names)
    const probabilities = normalise(countBigrams(names, vocabulary))
    const text = names.map((name) => `.${name}.`).join("\n")
    for (const { name, nats, rarest } of rounds[0]!.names) {
      expect(nats).toBe(scoreName(name, vocabulary, probabilities).averageNll)
      expect(`.${name}.`).toContain(rarest.pair)
      expect(rarest.count).toBe(text.split(rarest.pair).length - 1)
      expect(rarest.count).toBeGreaterThan(0)
    }
  })

  it("is compared with the list's average NLL, 2.4544", () => {
    expect(rounds[0]!.usualNats.toFixed(4)).toBe("2.4544")
  })
})

it("over many rounds, the lower surprise is the real name's about as often as not: the model could not play", () => {
  const dealt = Array.from({ length: 200 }, (_, seed) => dealer.round(1000 + seed)).flatMap(
    (round) => round.names,
  )
  const real = dealt.filter(({ isReal }) => isReal)
  const sampled = dealt.filter(({ isReal }) => !isReal)
  const lower = real.map(({ nats }) => sampled.filter((other) => nats < other.nats).length / sampled.length)
  const share = lower.reduce((sum, part) => sum + part, 0) / lower.length
  // A coin has 1/2; with 1,000 names of each kind, chance moves the share by about 0.013.
  expect(Math.abs(share - 1 / 2)).toBeLessThan(0.04)
})

it("a list whose model writes nothing new is refused, and the reason told", () => {
  expect(() => new Dealer(["abc", "abd", "abe", "abf", "abg"]).round(1)).toThrow(
    "a round needs 5 names of each kind, but the list gives 0",
  )
})
