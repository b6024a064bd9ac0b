/** @file How `npm test` reads its words and counts its tests. */
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { PARTS, readWords } from "./support/parts.mjs"
import { tallyOfPlaywright, tallyOfRun, tallyOfVitest } from "./support/tally.mjs"

describe("the words after `npm test --`", () => {
  it("mean every part when there are none", () => {
    expect(readWords([])).toEqual({ parts: PARTS })
  })

  it("name parts, which run in their own order", () => {
    expect(readWords(["unit", "types"])).toEqual({ parts: ["types", "unit"] })
  })

  it("bring the build along with the end-to-end tests", () => {
    expect(readWords(["e2e"])).toEqual({ parts: ["build", "e2e"] })
  })

  it("may ask for help", () => {
    expect(readWords(["unit", "--help"])).toEqual({ help: true })
  })

  it("are refused when unknown, with the likely word", () => {
    expect(readWords(["unti"])).toEqual({
      mistake: `"unti" is not a part of the tests. Did you mean \`npm test -- unit\`? The parts: types, lint, unit, build, e2e.`,
    })
    expect(readWords(["--watch"])).toEqual({
      mistake: `"--watch" is not an option of the tests. The parts: types, lint, unit, build, e2e.`,
    })
  })
})

describe("counting tests", () => {
  const passedFile = { status: "passed", assertionResults: [{ status: "passed" }, { status: "passed" }] }

  it("counts a file that could not be loaded as one failure", () => {
    const testResults = [passedFile, { status: "failed", assertionResults: [] }]
    expect(tallyOfVitest({ numPassedTests: 2, numFailedTests: 0, testResults })).toEqual({
      passed: 2,
      failed: 1,
    })
  })

  it("counts a failed test once, and not its file as well", () => {
    const testResults = [passedFile, { status: "failed", assertionResults: [{ status: "failed" }] }]
    expect(tallyOfVitest({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({
      passed: 2,
      failed: 1,
    })
  })

  it("counts skipped end-to-end tests as failures, and flaky ones as what they were in the end", () => {
    const stats = { expected: 10, unexpected: 1, flaky: 2, skipped: 3 }
    expect(tallyOfPlaywright({ stats })).toEqual({ passed: 12, failed: 4 })
  })

  it("counts a tool that left no report as one failure, even when it says that all is well", () => {
    const nowhere = join(tmpdir(), "no-such-folder", "report.json")
    expect(tallyOfRun(nowhere, tallyOfPlaywright, true)).toEqual({ passed: 0, failed: 1 })
  })

  it("adds a failure when the tool failed although every test passed", () => {
    const path = join(mkdtempSync(join(tmpdir(), "tally-")), "report.json")
    writeFileSync(path, JSON.stringify({ stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } }))
    expect(tallyOfRun(path, tallyOfPlaywright, false)).toEqual({ passed: 4, failed: 1 })
    expect(tallyOfRun(path, tallyOfPlaywright, true)).toEqual({ passed: 4, failed: 0 })
  })
})
