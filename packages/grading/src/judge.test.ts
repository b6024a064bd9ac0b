import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { prepareExercise } from "./exercise"
import { problemsOf } from "./fairness"
import { judgeAll, judgeStep } from "./judge"
import { SLIPS } from "./slips"
import { solutionOf, writtenForms } from "./solution"
import { isNumberStep } from "./steps"
import type { StepId } from "./steps"
import type { Answers, Verdict } from "./verdict"
import { workOut } from "./work"

/**
 * The first set, worked out by hand. Row a: `.` 5, n 1, v 1, total 7. Row n: a 4, n 1, i 1. Row v: a 1. Row l: e 1.
 * Row `.`: a 2, l 1, m 1, n 1.
 */
const first = prepareExercise({
  names: ["ava", "anna", "lena", "mona", "nina"],
  row: "a",
  writeOut: "anna",
  score: "nava",
  unseen: "lava",
})

/** Judges a step of the first set by the texts of its cells, in order; and by earlier steps, likewise. */
function judged(
  step: StepId,
  texts: readonly string[],
  earlier: Partial<Record<StepId, readonly string[]>> = {},
) {
  const answers = Object.fromEntries(
    Object.entries({ ...earlier, [step]: texts }).map(([id, row]) => {
      const cells = first.steps.find((each) => each.id === id)!.cells
      return [id, Object.fromEntries(row.map((text, at) => [cells[at]!.id, text]))]
    }),
  ) as Answers
  return judgeStep(first, step, answers)
}

const marks = (verdict: Verdict) => Object.values(verdict.cells).map(({ mark }) => mark)
const slips = (verdict: Verdict) => verdict.slips.map(({ id }) => id)

/** A row in the order of the nine symbols `.aeilmnov`. */
const rowOf = (end: string, n: string, v: string, rest = "") => [
  end,
  ...Array<string>(5).fill(rest),
  n,
  rest,
  v,
]

describe("the first set", () => {
  test("is fair: every slip can be told from the right way and from every other", () => {
    expect(problemsOf(first)).toEqual([])
  })

  test("has the numbers that one finds by hand", () => {
    const work = workOut(first)
    expect(work.symbols).toEqual([9])
    expect(work.tally).toEqual([5, 0, 0, 0, 0, 0, 1, 0, 1])
    expect(work.total).toEqual([7])
    expect(work["pair-probabilities"]).toEqual([1 / 5, 4 / 6, 1 / 7, 1, 5 / 7])
    expect(work.product[0]).toBeCloseTo(2 / 147, 15)
    expect(work.sum[0]!.toFixed(3)).toBe("4.297")
    expect(work.mean[0]!.toFixed(3)).toBe("0.859")
    expect(work.unseen).toEqual([0, Infinity, Infinity])
    expect(work["smoothed-probabilities"]).toEqual([2 / 14, 1 / 10, 2 / 16, 2 / 10, 6 / 16])
    expect(work["smoothed-mean"][0]!.toFixed(3)).toBe("1.784")
  })

  test("accepts every written form of every answer", () => {
    for (const { id, cells } of first.steps) {
      const forms = writtenForms(first, id)
      const most = Math.max(...cells.map((cell) => forms[cell.id]!.length))
      for (let i = 0; i < most; i++) {
        const texts = cells.map((cell) => forms[cell.id]![i % forms[cell.id]!.length]!)
        expect([id, texts, judged(id, texts).kind]).toEqual([id, texts, "right"])
      }
    }
  })

  test("accepts its own solutions", () => {
    const answers = Object.fromEntries(first.steps.map(({ id }) => [id, solutionOf(first, id)]))
    expect(judgeAll(first, answers).every(({ isDone }) => isDone)).toBe(true)
    expect(solutionOf(first, "product")).toEqual({ product: "2/147 = 0.01361" })
  })
})

describe("a probability of 1/7", () => {
  const texts = (n: string) => rowOf("5/7", n, "1/7")

  test.each(["1/7", "0.143", ".143", "0,143", "14.3 %", "0.14", "0.1428571", "1.43e-1", "1/7 = 0.143"])(
    "may be written %s",
    (text) => {
      expect(judged("probabilities", texts(text)).kind).toBe("right")
    },
  )

  test("may be cut off instead of rounded, and is told so", () => {
    const verdict = judged("probabilities", texts("0.142"))
    expect([verdict.kind, verdict.isDone]).toEqual(["rounded", true])
    expect(verdict.message).toContain("rounded on the way")
  })

  test("needs two digits", () => {
    const verdict = judged("probabilities", texts("0.1"))
    expect([verdict.kind, verdict.isDone]).toEqual(["imprecise", false])
    expect(verdict.message).toContain("two digits")
  })

  test("is not 0.15", () => {
    expect(judged("probabilities", texts("0.15")).kind).toBe("off")
  })
})

describe("a count", () => {
  test("is exact", () => {
    expect(judged("total", ["7"]).kind).toBe("right")
    expect(judged("total", ["5+1+1"]).kind).toBe("right")
    expect(judged("total", ["7.04"]).kind).toBe("off")
  })

  test("of 0 may be left out, other cells may not", () => {
    expect(judged("tally", rowOf("5", "1", "1")).kind).toBe("right")
    const verdict = judged("tally", rowOf("5", "", "1"))
    expect(verdict.message).toBe("So far right. Still empty: `an`.")
    expect(verdict.isDone).toBe(false)
  })
})

describe("what could not be read", () => {
  test("is not an attempt, and says where", () => {
    const verdict = judged("sum", ["4.2x"])
    expect(verdict).toMatchObject({
      kind: "unread",
      isDone: false,
      cells: { sum: { mark: "unread", at: 3 } },
    })
    expect(verdict.message).toBe('"x" at character 4 could not be read as part of a number.')
  })

  test("keeps no other cell from being judged", () => {
    expect(marks(judged("pair-nlls", ["1.609", "?", "1.946", "0.5", ""]))).toEqual([
      "right",
      "unread",
      "right",
      "wrong",
      "blank",
    ])
  })

  test("is nothing yet in an empty step", () => {
    expect(judged("tally", [])).toMatchObject({ kind: "blank", isDone: false })
  })
})

test("`log` is read as ln, and the verdict says so", () => {
  const verdict = judged("mean", ["-log(2/147)/5"])
  expect([verdict.kind, verdict.remarks]).toEqual(["right", ["`log` was read as ln, the natural logarithm."]])
})

describe("a slip is named by the quantity that was used:", () => {
  test.each<[StepId, readonly string[], string, string]>([
    ["write-out", ["an nn na a."], "forgot-start", "first bigram is `.a`"],
    ["write-out", [".a an nn na"], "forgot-end", "last bigram is `a.`"],
    ["write-out", ["an nn na"], "forgot-both-ends", "`.anna.`"],
    ["write-out", [".a nn a."], "no-overlap", "Bigrams overlap"],
    ["symbols", ["8"], "v-without-boundary", "the dot is a symbol, too"],
    ["symbols", ["27"], "whole-alphabet", "only the symbols that occur in this list"],
    ["tally", rowOf("0", "1", "1"), "forgot-end", "`a.` is a bigram, too"],
    ["tally", rowOf("2", "4", "1"), "transposed", "come *before* `a`"],
    ["total", ["24"], "by-table", "24 is the number of all bigrams"],
    ["total", ["5"], "by-names", "5 is the number of names"],
    ["total", ["9"], "by-alphabet", "9 is the number of symbols"],
    ["total", ["3"], "by-successors", "3 is how many different symbols follow `a`"],
    ["probabilities", rowOf("1", "1/6", "1"), "by-column", "the total of its column"],
    [
      "probabilities",
      rowOf("5/24", "1/24", "4.17 %"),
      "by-table",
      "you divided by 24, the number of all bigrams; a row is divided by its own total, and that of row `a` is 7",
    ],
    ["probabilities", rowOf("1", "1/5", "0.2"), "by-names", "You divided by 5, the number of names"],
    ["probabilities", rowOf("5/9", "1/9", "0.111"), "by-alphabet", "You divided by 9, the number of symbols"],
    ["probabilities", rowOf("5/3", "1/3", "1/3"), "by-successors", "3 in row `a`"],
    ["probabilities", rowOf("2/7", "4/7", "1/7"), "transposed", "come *before* `a`"],
    ["probabilities", rowOf("2/5", "4/6", "1"), "transposed", "come *before* `a`"],
    ["probabilities", rowOf("6/16", "2/16", "2/16"), "smoothed", "That comes later"],
    ["probabilities", rowOf("71.4", "14.3", "14.3"), "percent-sign", "Write the sign %"],
    [
      "pair-probabilities",
      ["1/6", "4/7", "1", "1/7", "1"],
      "by-column",
      "how often the *next* symbol occurs",
    ],
    ["pair-nlls", ["2.32", "0.585", "2.81", "0", "0.485"], "log2", "base 2"],
    ["pair-nlls", ["0.699", "0.176", "0.845", "0", "0.146"], "log10", "base 10"],
    ["pair-nlls", ["-1.609", "-0.405", "−1.946", "0", "-0.336"], "sign", "The minus is missing"],
    ["pair-nlls", ["1/5", "2/3", "1/7", "1", "5/7"], "product", "the probabilities themselves"],
    ["sum", ["2/147"], "product", "the product of the probabilities"],
    ["sum", ["73.5"], "perplexity", "1 divided by the probability"],
    ["sum", ["0.859"], "mean-for-sum", "the mean already"],
    ["mean", ["4.297"], "sum-for-mean", "the number of bigrams, 5"],
    ["mean", ["1.074"], "mean-over-letters", "You divided by 4, the number of letters"],
    ["mean", ["0.607"], "nll-of-mean-probability", "You averaged the probabilities"],
    ["mean", ["2.36"], "perplexity", "the perplexity"],
    ["mean", ["0.672"], "forgot-start", "`.n`"],
    ["unseen", ["0", "3.89", "0.778"], "dropped-zero", "You left out `la`"],
    ["unseen", ["0", "-∞", "-∞"], "sign", "The minus is missing"],
    ["unseen", ["3/22400", "8.918", "1.784"], "smoothed", "That comes later"],
    ["smoothed-probabilities", ["1/5", "0", "1/7", "1", "5/7"], "unsmoothed", "1 is added to every count"],
    [
      "smoothed-probabilities",
      ["2/5", "1", "2/7", "2", "6/7"],
      "plus-one-above-only",
      "nothing to the row's total",
    ],
    ["smoothed-probabilities", ["2/13", "1/9", "2/15", "2/9", "0.4"], "smoothed-without-boundary", "V is 9"],
    ["smoothed-mean", ["infinity"], "unsmoothed", "the counts as they were"],
    ["smoothed-mean", ["0.778"], "dropped-zero", "You left out `la`"],
  ])("%s %j is %s", (step, texts, slip, words) => {
    const verdict = judged(step, texts)
    expect([verdict.kind, ...slips(verdict)]).toEqual(["slip", slip])
    expect(verdict.message).toContain(words)
    expect(verdict.isDone).toBe(false)
  })

  test("every slip of the list shows on some step, and says what was done", () => {
    for (const { id, showsOn, writtenOut, says } of SLIPS) {
      const steps = first.steps.filter((step) => isNumberStep(step.id) && showsOn[step.id] !== undefined)
      expect([id, steps.length > 0 || writtenOut !== undefined]).toEqual([id, true])
      for (const step of steps) expect(says(first, step.id, workOut(first))).toMatch(/^[A-Z0-9`].*[.?]$/)
    }
  })

  test("a slip is looked for only where it can show", () => {
    const stepsOf = (slip: string) => Object.keys(SLIPS.find(({ id }) => id === slip)!.showsOn)
    // No name's start is in the row of a letter; what is entered is left again, so a column has the total of its row.
    expect(stepsOf("forgot-start")).toEqual(["product", "sum", "smoothed-sum", "mean", "smoothed-mean"])
    expect(stepsOf("transposed")).not.toContain("total")
    expect(stepsOf("by-column")).not.toContain("total")
    // An infinite sum divided by anything is infinite.
    expect(stepsOf("sum-for-mean")).toEqual(["mean", "smoothed-mean"])
    expect(stepsOf("mean-over-letters")).toEqual(["mean", "smoothed-mean"])
  })

  test("two that fit are asked about, not guessed", () => {
    const verdict = judged("probabilities", rowOf("", "", "1"))
    expect([verdict.kind, ...slips(verdict)]).toEqual(["which", "transposed", "by-column"])
    expect(verdict.message).toContain(
      "Did you take the pairs the other way round or divide by the totals of the columns?",
    )
  })

  test("all filled cells have to fit together: one cell that might be a slip is only off", () => {
    expect(judged("tally", rowOf("5", "4", "1"))).toMatchObject({ kind: "off" })
  })

  test("a minus may be missing in one cell alone, and the cell is named", () => {
    const verdict = judged("pair-nlls", ["-1.609", "0.405", "1.946", "0", "0.336"])
    expect([verdict.kind, ...slips(verdict)]).toEqual(["slip", "sign"])
    expect(verdict.message).toMatch(/^At `\.n`: /)
  })

  test("three digits are asked for where two could be right as well as a slip", () => {
    // miran has probability 2/5 · 1/2 · 1/3 · 1/3 · 1/7 · 1/2 = 1/630: mean 6.446/6 = 1.074; without .m 5.529/5 = 1.106.
    const exercise = prepareExercise({
      names: ["mirela", "ada", "mara", "vivian", "verona"],
      row: "a",
      writeOut: "mirela",
      score: "miran",
    })
    const kindOf = (mean: string) => judgeStep(exercise, "mean", { mean: { mean } })
    expect(kindOf("1.1")).toMatchObject({ kind: "imprecise", isDone: false })
    expect(kindOf("1.1").message).toContain("three digits")
    expect(kindOf("1.07").kind).toBe("right")
    expect(slips(kindOf("1.11"))).toEqual(["forgot-start"])
  })
})

describe("a number from no known slip", () => {
  test("is told how far off it is, and what to check first", () => {
    expect(judged("tally", rowOf("5", "2", "1")).message).toBe(
      "`an` is too large by 1. Check first: go through the names once more, and make a stroke whenever " +
        "something follows `a`, the dot included.",
    )
    expect(judged("probabilities", rowOf("0.5", "0.30", "1/7")).message).toBe(
      "`P(. | a)` is too small by about 30 % and `P(n | a)` is about 2.1 times too large. Check first: " +
        "do the probabilities sum to 1? Yours sum to 0.943.",
    )
    expect(judged("sum", ["4.20"]).message).toContain("perhaps rounded too early")
  })

  test("among the bigrams, is told which are missing, and which are too many", () => {
    expect(judged("write-out", [".a an na a. na"]).message).toContain(
      "`nn` is missing; `na` is not among the bigrams of `anna`, or stands there once too often.",
    )
  })
})

describe("a wrong step is carried forward:", () => {
  const wrongTally = { tally: rowOf("5", "2", "1") }

  test("what follows from the reader's own counts is right, given them", () => {
    for (const [step, texts] of [
      ["total", ["8"]],
      ["probabilities", rowOf("5/8", "0.25", "12.5 %")],
      ["pair-probabilities", ["1/5", "2/3", "1/8", "1", "5/8"]],
    ] as const) {
      const verdict = judged(step, texts, wrongTally)
      expect([verdict.kind, verdict.isDone]).toEqual(["carried", true])
      expect(verdict.message).toContain("Right, given your counts")
    }
  })

  test("right numbers are right all the same", () => {
    expect(judged("total", ["7"], wrongTally).kind).toBe("right")
  })

  test("a slip is found in the reader's own numbers, too, and speaks of them", () => {
    const verdict = judged("probabilities", rowOf("5/24", "2/24", "1/24"), wrongTally)
    expect([verdict.kind, ...slips(verdict)]).toEqual(["slip", "by-table"])
    expect(verdict.message).toContain("that of row `a` is 8")
    const sum = judged("mean", ["6"], { sum: ["6"] })
    expect([sum.kind, ...slips(sum)]).toEqual(["slip", "sum-for-mean"])
  })

  test("a wrong V is carried into smoothing: a dot that was forgotten once is told once", () => {
    const verdict = judged("smoothed-probabilities", ["2/13", "1/9", "2/15", "2/9", "6/15"], {
      symbols: ["8"],
    })
    expect(verdict.kind).toBe("carried")
    expect(verdict.message).toContain("your number of symbols")
  })

  test("right numbers of few digits are no wrong step: their sum was only rounded too early", () => {
    // −ln of 0.2 · 0.67 · 0.14 · 1 · 0.71 is 4.318.
    const rounded = { "pair-probabilities": ["0.2", "0.67", "0.14", "1", "0.71"] }
    expect(judged("sum", ["4.318"], rounded).kind).toBe("rounded")
  })
})

test("whatever stands in the fields, every step gets a verdict in words", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.double({ noNaN: true }).map(String),
    fc.constantFrom("", "0", "1", "7", "1/7", "∞", "-∞", "0.1", "1e-300", "1e300", ".a an"),
  )
  const answers = fc.record(
    Object.fromEntries(
      first.steps.map(({ id, cells }) => [
        id,
        fc.record(Object.fromEntries(cells.map((cell) => [cell.id, text])), { requiredKeys: [] }),
      ]),
    ),
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(answers, (given) => {
      for (const { message, cells, step } of judgeAll(first, given)) {
        expect(message).toMatch(/^[^]+[.?]$/)
        expect(message).not.toMatch(/NaN|undefined/)
        expect(Object.keys(cells)).toHaveLength(first.steps.find(({ id }) => id === step)!.cells.length)
      }
    }),
    { numRuns: 500 },
  )
})

test("judgeStep refuses a step that the exercise does not have", () => {
  const { names, row, writeOut, score } = first.data
  expect(() => judgeStep(prepareExercise({ names, row, writeOut, score }), "smoothed-mean", {})).toThrow(
    'this exercise has the steps write-out, symbols, tally, total, probabilities, pair-probabilities, pair-nlls, product, sum, mean, but got "smoothed-mean"',
  )
})
