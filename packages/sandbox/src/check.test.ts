import { describe, expect, test } from "vitest"
import { runInNode } from "./run-in-node"

/** Runs checks; `expect` and `check` are there. */
async function run(body: string) {
  const { checks, failure } = await runInNode({
    entry: "lesson/double.check.ts",
    files: {
      "lesson/double.check.ts": `import { check, expect, fail } from "@course/sandbox/check"\n${body}`,
    },
    packages: { "@course/sandbox/check": "sandbox/check.ts" },
    given: {},
  })
  return { checks, failure }
}

const reason = async (expectation: string) =>
  (await run(`check("it", () => { ${expectation} })`)).checks.map(({ reason }) => reason)

describe("check", () => {
  test("reports each check as it ended, in order, and goes on after a failure", async () => {
    const { checks, failure } = await run(`
      check("three is three", () => expect(3, "three").toBe(3))
      check("four is three", () => expect(4, "four").toBe(3))
      check("five is five", () => expect(5, "five").toBe(5))`)
    expect(failure).toBeNull()
    expect(checks.map(({ title, outcome }) => `${title}: ${outcome}`)).toEqual([
      "three is three: passed",
      "four is three: failed",
      "five is five: passed",
    ])
  })

  test("lets an error of the reader's own code through, and leaves its check running", async () => {
    const { checks, failure } = await run(
      `check("it", () => { throw new RangeError("mine") })\ncheck("never", () => {})`,
    )
    expect(checks).toEqual([{ title: "it", outcome: "running", reason: "" }])
    expect(failure).toMatchObject({ name: "RangeError", message: "mine" })
  })
})

describe("a failure reads as sentences", () => {
  test.each([
    [`expect(5, "the sum").toBe(6)`, "the sum should be 6, but is 5."],
    [`expect(5, "the sum").toBe(6, "Did you multiply?")`, "the sum should be 6, but is 5. Did you multiply?"],
    [`expect([1, [2]], "it").toBe([1, [3]])`, "it should be [1, [3]], but is [1, [2]]."],
    [
      `expect(undefined, "the answer").toBe(1)`,
      "the answer should be 1, but is undefined. Is there a `return`?",
    ],
    [`expect(4.41234567, "row a").toBeNear(1)`, "row a should be 1, but is 4.41235."],
    [`expect("1", "row a").toBeNear(1)`, 'row a should be a number near 1, but is "1".'],
    [`expect(NaN, "row a").toBeNear(1)`, "row a should be 1, but is NaN."],
    [`expect(2, "p").toBeBetween(0, 1)`, "p should be from 0 to 1, but is 2."],
    [`expect([1, "2"], "the row").toBeNumbers(2)`, 'the row should be a list of 2 numbers, but is [1, "2"].'],
    [`expect([[1], 2], "it").toBeTable(2, 1)`, "it, row 1, should be a list of 1 numbers, but is 2."],
    [
      `expect(null, "it").toBeTable(2, 2)`,
      "it should be a list of 2 rows, each with 2 numbers, but is null.",
    ],
    [`fail("Not like this.")`, "Not like this."],
  ])("%s", async (expectation, sentence) => {
    expect(await reason(expectation)).toEqual([sentence])
  })

  test.each([
    `expect([1, [2, NaN]], "it").toBe([1, [2, NaN]])`,
    `expect(-0, "it").toBe(0)`,
    `expect(Infinity, "it").toBeNear(Infinity)`,
    `expect(0.1 + 0.2, "it").toBeNear(0.3)`,
    `expect(1, "it").toBeBetween(1, 1)`,
    `expect([[1, 2], [3, 4]], "it").toBeTable(2, 2)`,
  ])("%s holds, and says nothing", async (expectation) => {
    expect(await reason(expectation)).toEqual([""])
  })

  test("a value as long as a book is cut", async () => {
    const [sentence = ""] = await reason(`expect("x".repeat(9999), "it").toBe("y")`)
    expect(sentence.length).toBeLessThan(250)
  })
})
