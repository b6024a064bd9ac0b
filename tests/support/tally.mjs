// @ts-check
/** @file Counts tests in the reports of Vitest and Playwright. What cannot be counted counts as a failure. */
import { readFileSync } from "node:fs"

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one per file
 */

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 */

/**
 * A file that fails to load has no failed test, and counts as one.
 *
 * @param {VitestReport} report
 * @returns {Tally}
 */
export function tallyOfVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/**
 * A test that passed only on a second try has passed; Playwright's own list names it as flaky. One that was skipped
 * counts as failed, since none should be.
 *
 * @param {PlaywrightReport} report
 * @returns {Tally}
 */
export function tallyOfPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped }
}

/**
 * @template Report
 * @param {string} path of a JSON report; it may be missing, when its tool broke down
 * @param {(report: Report) => Tally} count
 * @param {boolean} isSuccess what the tool itself said, by its exit code
 * @returns {Tally} with at least one failure if the tool did not succeed
 */
export function tallyOfRun(path, count, isSuccess) {
  const tally = readTally(path, count)
  if (tally === undefined) return { passed: 0, failed: 1 }
  return isSuccess || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}

/**
 * @template Report
 * @param {string} path
 * @param {(report: Report) => Tally} count
 * @returns {Tally | undefined}
 */
function readTally(path, count) {
  try {
    return count(JSON.parse(readFileSync(path, "utf8")))
  } catch {
    return undefined
  }
}
