import { names } from "@course/data"
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

test("counts are what a search through the plain text of the list finds", () => {
  const listed = names.map((name) => `.${name}.`).join("\n")
  const found = (pair: string) => (listed.split(pair).length - 1).toLocaleString("en-US")
  expect(text("count.n-end")).toBe(found("n."))
  expect(text("count.start-a")).toBe(found(".a"))
  expect(text("count.start-e")).toBe(found(".e"))
  expect(text("count.em")).toBe(found("em"))
  expect(text("count.qu")).toBe(found("qu"))
  expect(text("count.jq")).toBe("0")
  expect(text("total.start")).toBe(text("names.count"))
  for (const letter of ["a", "e", "j", "q"] as const) expect(text(`total.${letter}`)).toBe(found(letter))
})

/** Computed once with a few lines of Python, from the same file. */
test("shares, and what becomes of emma and jq, are those of an independent count", () => {
  expect(text("probability.em")).toBe("0.0377")
  expect(text("percent.em")).toBe("4")
  expect(text("probability.qu")).toBe("0.76")
  expect(text("probability.start-e")).toBe("0.0476")
  expect(text("probability.uniform")).toBe((1 / 27).toFixed(4))
  expect(text("emma.probability")).toBe("0.0000034")
  expect(text("emma.oneIn")).toBe("1 in 291,000")
  expect(text("emma.averageNll")).toBe("2.52")
  expect(text("total.j.smoothed")).toBe((2929 + 27).toLocaleString("en-US"))
  expect(text("probability.jq.smoothed")).toBe((1 / 2956).toFixed(6))
  expect(text("nll.smoothed")).toBe("2.4550")
  expect(text("share.a")).toBe("0.15")
  expect(text("share.q")).toBe("0.0012")
  expect(text("columns.start")).toBe("7.01")
  expect(text("names.meanLength")).toBe("6.1")
  expect(text("names.untilAllLetters")).toBe("91")
  expect(text("names.untilUnderflow")).toBe("47")
})

test("the three units agree: 2.4544 nats are 3.54 bits and a perplexity of 11.6", () => {
  expect(text("nll.bits")).toBe((2.4543953 / Math.log(2)).toFixed(2))
  expect(text("perplexity")).toBe(Math.exp(2.4543953).toFixed(1))
})

test("the worked example comes out as by hand: 1/2 · 1/6 · 1/2 · 2/3 = 1/36", () => {
  expect(text("ana.factors")).toBe("1/2 · 1/6 · 1/2 · 2/3")
  expect(text("ana.oneIn")).toBe("1/36")
  expect(text("ana.nll")).toBe(Math.log(36).toFixed(4))
  expect(text("ana.averageNll")).toBe("0.8959")
})

test("a negative number has a true minus sign", () => {
  expect(text("ana.slip.sign")).toBe("−0.8959")
})

test("the lecture's numbers are those that it prints: 32,033 names, n. 6763 times, first loss 3.7693", () => {
  expect(text("lecture.names")).toBe("32,033")
  expect(text("lecture.bigrams")).toBe("228,146")
  expect(text("lecture.count.n-end")).toBe("6,763")
  expect(text("lecture.nll")).toBe("2.4540")
  expect(text("loss.emma")).toBe("3.7693")
  expect(text("lecture.firstLoss")).toBe("3.7686")
})

test("training falls from above the uniform model towards the counting model, and not below", () => {
  const [start, late, end] = (["loss.step0", "loss.step100", "loss.step1000"] as const).map((key) =>
    Number(text(key)),
  )
  expect(start).toBeGreaterThan(Math.log(27))
  expect(late).toBeLessThan(start!)
  expect(end).toBeLessThan(late!)
  expect(end).toBeGreaterThan(2.4544)
})

test("a step near the answer is stable below 74.5", () => {
  expect(text("rate.limit")).toBe("74.5")
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
