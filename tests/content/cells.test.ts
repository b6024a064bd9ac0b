/** @file Every code cell of every lesson runs; what those of the bigram lesson print is what the reference model computes. */
import { globSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { lectureCounts, names } from "@course/data"
import { Generator } from "@course/engine"
import {
  averageNll,
  BigramNetwork,
  bits,
  columnTotals,
  countBigrams,
  normalise,
  perplexity,
  rowOf,
  rowTotals,
  Sampler,
  scoreName,
  smooth,
  tableFrom,
  total,
  train,
  Vocabulary,
} from "@course/makemore"
import { describe, expect, test } from "vitest"
import { runCell } from "./run-cell"
import type { RunOptions } from "./run-cell"

const lessons = fileURLToPath(new URL("../../content/lessons", import.meta.url))
const cells = globSync("*/cells/*.ts", { cwd: lessons }).map((path) => join(lessons, path))

test("there are cells to run", () => {
  expect(cells).not.toEqual([])
})

describe.each(cells.map((file) => [relative(lessons, file), file] as const))("%s", (_path, file) => {
  test("prints something when it is run", async () => {
    expect((await runCell(file)).join("").trim()).not.toBe("")
  })

  test("fits the page's 76 columns", () => {
    const long = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => [...line].length > 76)
    expect(long).toEqual([])
  })
})

describe("makemore-bigram", () => {
  const vocabulary = Vocabulary.of(names)
  const counts = countBigrams(names, vocabulary)
  const probabilities = normalise(counts)
  const run = (id: string, options?: RunOptions) =>
    runCell(join(lessons, "makemore-bigram", "cells", `${id}.ts`), options)

  test("`data` has the 32,257 names, their 27 symbols, and five bigrams in emma", async () => {
    const bigrams = vocabulary.bigrams("emma").map(({ symbol, next }) => symbol + next)
    const lines = await run("data")
    expect(lines[0]).toMatch(/^32257 names: emma olivia /)
    expect(lines[1]).toBe(`27 symbols: ${vocabulary.symbols.join(" ")}`)
    expect(lines[2]).toBe(`5 bigrams in emma: ${bigrams.join(" ")}`)
  })

  test("`counts` prints the table that the reference counts: 229,804 bigrams", async () => {
    const lines = await run("counts")
    const rows = lines.slice(-27).map((line) => line.trim().split(/\s+/).slice(1).map(Number))
    expect(rows.flat()).toEqual([...counts])
    expect(total(Float64Array.from(rows.flat()))).toBe(229_804)
    expect(lines.at(-28)?.trim().split(/\s+/)).toEqual(vocabulary.symbols)
  })

  test("`counts` begins with the most common pairs, and says how many never occur", async () => {
    const pairs = [...counts].map((count, at) => {
      const [row, column] = [Math.floor(at / 27), at % 27]
      return { pair: vocabulary.symbolAt(row) + vocabulary.symbolAt(column), count }
    })
    const top = pairs.sort((a, b) => b.count - a.count).slice(0, 5)
    const lines = await run("counts")
    expect(lines.slice(0, 5)).toEqual(top.map(({ pair, count }) => `${pair} ${count}`))
    expect(lines[0]).toBe("n. 6808")
    expect(lines[5]).toBe("102 of 729 pairs never occur.")
  })

  test("`probabilities` shows rows that sum to 1, and what most likely follows each symbol", async () => {
    const [totals, ...rows] = await run("probabilities")
    expect(totals).toBe(`a: row total ${rowTotals(counts)[1]}, column total ${columnTotals(counts)[1]}`)
    expect(rows).toEqual(
      vocabulary.symbols.map((symbol, place) => {
        const row = rowOf(probabilities, place)
        const most = Math.max(...row)
        return `row ${symbol} sums to 1.0000, likeliest: ${vocabulary.symbolAt(row.indexOf(most))} ${most.toFixed(4)}`
      }),
    )
  })

  test("the slip that `probabilities` proposes bends the row sums, and leaves the average NLL as it was", async () => {
    const right = "(count) => count / total(row)"
    const slip = "(count, j) => count / total(column(j))"
    const edits = {
      probabilities(source: string) {
        expect(source).toContain(`\`${slip}\``)
        return source.replace(right, slip)
      },
    }
    const slipped = rowTotals(normalise(counts, "column"))
    const lines = await run("probabilities", { edits })
    const sums = lines.slice(1).map((line) => /sums to ([\d.]+)/.exec(line)?.[1])
    expect(sums).toEqual([...slipped].map((sum) => sum.toFixed(4)))
    expect(Math.round(Number(sums[0]))).toBe(7)
    expect((await run("nll", { edits }))[0]).toBe((await run("nll"))[0])
  })

  test("`recap` finds the slopes of (ab + 10)² at a = 2, b = −3 by hand, and a step against them lowers it", async () => {
    // 2(ab + 10)b = −24 and 2(ab + 10)a = 16; then (2.24 · −3.16 + 10)² = 8.5357.
    expect(await run("recap")).toEqual([
      "loss 16, gradient -24 along a, 16 along b",
      "a is now 2.24, b is now -3.16",
      "loss 8.5357",
    ])
  })

  test("`sample` draws the same names as the reference with the same seed", async () => {
    const sampler = new Sampler(vocabulary, probabilities)
    expect((await run("sample")).slice(0, 10)).toEqual(sampler.names(10, new Generator(2147483647)))
  })

  test("`sample` prints the lecture's five names, and those of PyTorch as it draws today", async () => {
    expect((await run("sample")).slice(10)).toEqual([
      "The lecture's counts, method inverse-cdf:",
      ...["mor", "axx", "minaymoryles", "kondlaisah", "anchshizarie"],
      "The lecture's counts, method exponential:",
      ...["cexze", "momasurailezitynn", "konimittain", "llayn", "ka"],
    ])
  })

  test("`nll` finds 2.4544 nats for the model and ln 27 = 3.2958 for the uniform one", async () => {
    const nats = averageNll(counts, probabilities)
    const emma = scoreName("emma", vocabulary, probabilities).averageNll
    const printed = [nats, bits(nats), perplexity(nats), Math.log(27), emma].map((x) => x.toFixed(4))
    const lines = await run("nll")
    expect(lines.map((line) => /\d+\.\d{4}/.exec(line)?.[0])).toEqual(printed)
    expect(lines[0]).toContain("2.4544 nats")
    expect(lines[3]).toContain("3.2958 nats")
  })

  test("`net` begins with the lecture's probabilities for emma and its loss 3.7693, and trains as the reference", async () => {
    const lines = await run("net")
    const shown = lines.slice(0, 5).map((line) => line.split("  p "))
    // As the lecture's notebook prints them: 0.01228…, 0.01805…, 0.02669…, 0.07367…, 0.01497…
    expect(shown.map(([, p]) => p)).toEqual(["0.0123", "0.0181", "0.0267", "0.0737", "0.0150"])
    expect(shown.map(([pair]) => pair)).toEqual([".e", "em", "mm", "ma", "a."])

    const network = BigramNetwork.random(27, new Generator(2147483647))
    const training = train(network, vocabulary.bigrams("emma"), { learningRate: 10 })
    const losses = Array.from({ length: 3 }, () => training.next().value.loss.toFixed(4))
    expect(losses[0]).toBe("3.7693")
    expect(lines.filter((line) => line.startsWith("step"))).toEqual(
      losses.map((loss, step) => `step ${step}: loss of emma ${loss}`),
    )
  })

  test("`train` goes down to the counting model's floor by the steps of the reference", async () => {
    const lines = await run("train")
    const training = train(BigramNetwork.random(27, new Generator(2147483647)), counts)
    const losses = Array.from({ length: 1001 }, () => training.next().value.loss)
    const shown = lines.slice(0, -1).map((line) => line.split(": "))
    expect(shown.map(([step]) => step)).toContain("step 1000")
    for (const [step = "", loss] of shown) {
      expect(loss).toBe(losses[Number(step.replace("step ", ""))]?.toFixed(4))
    }
    expect(lines.at(-1)).toBe("counting model: 2.4544")
    expect(losses.at(-1)! - averageNll(counts, probabilities)).toBeLessThan(0.002)
  })

  test("`train` on the lecture's counts, with its penalty, has the lecture's first loss 3.7686", () => {
    const network = BigramNetwork.random(27, new Generator(2147483647))
    const first = train(network, tableFrom(lectureCounts.counts), { l2: 0.01 }).next().value
    expect((first.loss + first.penalty).toFixed(4)).toBe("3.7686")
  })

  test("an edit upstream is felt downstream: with 1 added to every count, `nll` prints 2.4550", async () => {
    const count = "pairs.get(symbol + next) ?? 0"
    const edits = { counts: (source: string) => source.replace(`=> ${count}`, `=> (${count}) + 1`) }
    const smoothed = averageNll(counts, normalise(smooth(counts, 1)))
    expect((await run("nll", { edits }))[0]).toContain(`${smoothed.toFixed(4)} nats`)
    expect(smoothed.toFixed(4)).toBe("2.4550")
  })

  test("the cells work on a reader's own list, whatever its alphabet", async () => {
    const own = ["zoë", "анна", "小明", "👋🏽"]
    const theirs = Vocabulary.of(own)
    const table = countBigrams(own, theirs)
    const lines = await run("nll", {
      names: own,
      edits: { nll: (source) => source.replace('"emma"', '"zoë"') },
    })
    expect(lines[0]).toContain(`${averageNll(table, normalise(table)).toFixed(4)} nats`)
    expect(lines[3]).toContain(`${Math.log(theirs.size).toFixed(4)} nats`)
    expect((await run("data", { names: own }))[1]).toBe(`${theirs.size} symbols: ${theirs.symbols.join(" ")}`)
  })
})
