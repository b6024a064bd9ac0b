import { expect, test } from "vitest"
import { describePicture } from "./describe-picture"

const labels = { title: "", quantity: null, x: "", y: "" } as const

test("a heat map says its size and where its ends are", () => {
  const values = [
    [1, 6808],
    [NaN, 0.5],
  ]
  expect(
    describePicture({
      ...labels,
      title: "Counts",
      shape: "heat map",
      rows: ["a", "n"],
      columns: ["a", "."],
      values,
    }),
  ).toBe(
    "Counts. Heat map of 2 rows and 2 columns. Lowest 0.5 at row n, column ., highest 6808 at row a, column ..",
  )
})

test("a curve says where it begins and ends", () => {
  expect(
    describePicture({
      ...labels,
      shape: "line",
      series: [{ name: "loss", xs: [0, 1, 2], ys: [3.76931, 2, 2.4544] }],
    }),
  ).toBe("Curve loss from 3.769 at 0 to 2.454 at 2. Lowest 2 at 1, highest 3.769 at 0.")
})

test("what holds no number says so", () => {
  expect(describePicture({ ...labels, shape: "bars", names: ["a"], values: [NaN] })).toBe(
    "1 bar. There is no number in it.",
  )
  expect(describePicture({ ...labels, shape: "line", series: [{ name: "", xs: [], ys: [] }] })).toBe(
    "Curve without a point.",
  )
})
