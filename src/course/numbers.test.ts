import { expect, test } from "vitest"
import { computedNumber } from "./numbers"

const text = (key: string) => computedNumber(key, "index.mdx").text

test("the list is as large as its provenance says", () => {
  expect(text("names.count")).toBe("32,257")
  expect(text("bigrams.count")).toBe("229,804")
  expect(text("symbols.count")).toBe("27")
  expect(text("pairs.unseen")).toBe("102")
})

test("the counting model scores as published with the data, and the uniform one ln 27", () => {
  expect(text("nll.counting")).toBe("2.4544")
  expect(text("nll.uniform")).toBe(Math.log(27).toFixed(4))
})

test("dividing by column totals does not change the score, and dividing by the whole table does", () => {
  expect(text("nll.columns")).toBe(text("nll.counting"))
  expect(text("nll.wholeTable")).toBe("5.28")
})

test("the worked example comes out as by hand: 1/2 · 1/6 · 1/2 · 2/3 = 1/36", () => {
  expect(text("ana.oneIn")).toBe("1/36")
  expect(text("ana.nll")).toBe(Math.log(36).toFixed(4))
  expect(text("ana.averageNll")).toBe("0.8959")
})

test("a number knows which quantity it measures, and so its colour", () => {
  expect(computedNumber("count.jq", "index.mdx")).toEqual({ text: "0", quantity: "count" })
  expect(computedNumber("nll.bits", "index.mdx").quantity).toBe("surprise")
})

test("an unknown key fails with the file, the key and the key that was probably meant", () => {
  expect(() => computedNumber("nll.countng", "content/lessons/x/index.mdx")).toThrow(
    'content/lessons/x/index.mdx: <Num of="nll.countng" />: unknown number; did you mean "nll.counting"?',
  )
  expect(() => computedNumber("toString", "x")).toThrow("unknown number")
})
