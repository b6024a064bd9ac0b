import { names } from "@course/data"
import { countBigrams, tableFrom, Vocabulary } from "@course/makemore"
import { expect, test } from "vitest"
import { largestStableRate } from "./stable-rate"

test("with one row of two equal shares the curvature is 1/2, so the limit is 4", () => {
  expect(
    largestStableRate(
      tableFrom([
        [5, 5],
        [0, 0],
      ]),
    ),
  ).toBeCloseTo(4, 10)
})

test("two such rows with half of the pairs each have half the curvature, so twice the limit", () => {
  expect(
    largestStableRate(
      tableFrom([
        [3, 3],
        [3, 3],
      ]),
    ),
  ).toBeCloseTo(8, 10)
})

test("on the site's names it is 74.4887, as the eigenvalues of NumPy's eigvalsh give it", () => {
  expect(largestStableRate(countBigrams(names, Vocabulary.of(names)))).toBeCloseTo(74.48869, 4)
})
