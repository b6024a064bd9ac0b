/** @file The keys of the curve, and what it says. */
import { describe, expect, it } from "vitest"
import { afterKey, valueText, writtenP } from "./slide"

describe("a key on the curve", () => {
  it.each([
    ["ArrowRight", 0.25, 0.26],
    ["ArrowUp", 0.25, 0.26],
    ["ArrowLeft", 0.25, 0.24],
    ["ArrowDown", 0.25, 0.24],
    ["PageUp", 0.25, 0.3],
    ["PageDown", 0.25, 0.2],
    ["Home", 0.25, 0],
    ["End", 0.25, 1],
  ])("%s takes p from %f to %f", (key, from, to) => {
    expect(afterKey(from, key)).toBe(to)
  })

  it("goes from between two hundredths to the next one in its direction", () => {
    expect(afterKey(1 / 27, "ArrowRight")).toBe(0.04)
    expect(afterKey(1 / 27, "ArrowLeft")).toBe(0.03)
    expect(afterKey(2 ** -20, "ArrowRight")).toBe(0.01)
    expect(afterKey(2 ** -20, "ArrowLeft")).toBe(0)
  })

  it("stays between 0 and 1", () => {
    expect(afterKey(1, "ArrowRight")).toBe(1)
    expect(afterKey(0.97, "PageUp")).toBe(1)
    expect(afterKey(0, "ArrowLeft")).toBe(0)
    expect(afterKey(0.05, "PageDown")).toBe(0)
  })

  it("pressed a hundred times leads from 0 to exactly 1, and back", () => {
    let p = 0
    for (let press = 0; press < 100; press++) p = afterKey(p, "ArrowRight") ?? NaN
    expect(p).toBe(1)
    for (let press = 0; press < 100; press++) p = afterKey(p, "ArrowLeft") ?? NaN
    expect(p).toBe(0)
  })

  it("leaves other keys to the page", () => {
    expect(afterKey(0.5, "Tab")).toBeUndefined()
  })
})

// ln 4 = 1.38629…, ln 27 = 3.29583…
it.each([
  [0.25, "p = 0.25, surprise 1.386 nats"],
  [1 / 27, "p = 0.037, surprise 3.296 nats"],
  [1, "p = 1, surprise 0.000 nats"],
  [0, "p = 0, surprise infinite"],
])("for p = %f the curve says: %s", (p, text) => {
  expect(valueText(p)).toBe(text)
})

it("a very small probability is not written as zero", () => {
  expect(writtenP(2 ** -20)).toBe("9.5 × 10⁻⁷")
  expect(writtenP(0.5 ** 10)).toBe("0.000977")
})
