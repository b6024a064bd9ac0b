/** @file The work of a frame is bounded. */
import { describe, expect, it } from "vitest"
import { BUDGET_MS, stepsOfFrame, workInFrame } from "./frame-work"

/** Steps that take so long each, on a clock of their own. */
function madeInFrame(msOfStep: number, most: number, lastWorking = Infinity): number {
  let [clock, made] = [0, 0]
  const step = () => {
    clock += msOfStep
    return ++made < lastWorking
  }
  workInFrame(step, most, () => clock)
  return made
}

describe("a frame", () => {
  it("makes no step that would probably end after its budget", () => {
    expect(BUDGET_MS).toBe(8)
    expect(madeInFrame(1, 100)).toBe(8)
    expect(madeInFrame(3, 100)).toBe(2)
  })

  it("makes one step even when that takes longer than the budget", () => {
    expect(madeInFrame(30, 100)).toBe(1)
  })

  it("makes no more than it is told to, and stops when a step says so", () => {
    expect(madeInFrame(0.1, 3)).toBe(3)
    expect(madeInFrame(0.1, 10, 2)).toBe(2)
  })

  it("makes one step at first, and more as the run goes on", () => {
    expect([0, 39, 40, 400].map(stepsOfFrame)).toEqual([1, 1, 2, 11])
  })
})
