/** @file Hears everything that goes wrong in the pages of a browser context. */
import type { BrowserContext } from "@playwright/test"

export interface Trouble {
  /** Trouble that the test provokes: it must come at least once, and does not fail the test. */
  expect: (what: RegExp) => void
  /** Trouble that may come or not, for example in one browser only. */
  allow: (what: RegExp) => void
  /** All that was heard so far, one line each. */
  heard: () => readonly string[]
  /** What was heard and neither expected nor allowed. */
  unexpected: () => string[]
  /** What was expected and never heard. */
  missing: () => string[]
  /** Waits until what the pages have already sent has come in. */
  settle: () => Promise<void>
}

/** What the page itself can tell of a violation, wherever in it (frames included) it happens. */
interface Violation {
  directive: string
  blocked: string
  source: string
  line: number
  page: string
}

const BINDING = "__reportPolicyViolation"

/**
 * @param ownOrigin requests there must succeed; others are the page's own affair
 */
export async function watchForTrouble(context: BrowserContext, ownOrigin: string): Promise<Trouble> {
  const heard: string[] = []
  const expected: RegExp[] = []
  const allowed: RegExp[] = []

  context.on("console", (message) => {
    if (message.type() === "error") heard.push(`console error: ${message.text()} (${message.location().url})`)
  })
  context.on("weberror", (webError) => {
    const error = webError.error()
    // Firefox lays formulas out while the page is still coming in.
    if (/Incorrect number of children for <m/.test(error.message)) return
    heard.push(`page error: ${error.stack ?? error.message}`)
  })
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "unknown reason"
    // Leaving a page, or ending a worker, ends what it was loading.
    const isAbandoned = /ERR_ABORTED|NS_BINDING_ABORTED|NS_ERROR_ABORT/.test(reason)
    if (isOwn(request.url()) && !isAbandoned) heard.push(`request failed: ${request.url()}: ${reason}`)
  })
  context.on("response", (response) => {
    if (isOwn(response.url()) && response.status() >= 400) {
      heard.push(`request failed: ${response.url()}: HTTP ${response.status()}`)
    }
  })
  await context.exposeBinding(BINDING, (_source, violation: Violation) => {
    const { directive, blocked, source, line, page } = violation
    heard.push(`policy violation: ${directive} blocked ${blocked} at ${source}:${line} in ${page}`)
  })
  await context.addInitScript(reportViolations, BINDING)

  function isOwn(url: string): boolean {
    return url.startsWith(`${ownOrigin}/`)
  }

  return {
    expect: (what) => void expected.push(what),
    allow: (what) => void allowed.push(what),
    heard: () => heard,
    unexpected: () => heard.filter((line) => ![...expected, ...allowed].some((what) => what.test(line))),
    missing: () => expected.filter((what) => !heard.some((line) => what.test(line))).map(String),
    settle: async () => {
      await Promise.all(context.pages().map((page) => page.evaluate(() => undefined).catch(() => undefined)))
    },
  }
}

/** Runs in every frame, before the page's own scripts. */
function reportViolations(binding: string): void {
  addEventListener("securitypolicyviolation", (event) => {
    const report: unknown = Reflect.get(globalThis, binding)
    if (typeof report !== "function") return
    const violation: Violation = {
      directive: event.effectiveDirective,
      blocked: event.blockedURI,
      source: event.sourceFile,
      line: event.lineNumber,
      page: location.href,
    }
    report(violation)
  })
}
