/** @file The checks of a challenge, one by one as they end, and the first that failed explained. */
import type { CheckReport } from "@course/sandbox"
import type { ChallengeSession } from "./challenge-session"
import { InlineCode } from "./InlineCode"

const MARKS = { passed: "✓", failed: "✗", running: "…" } as const
const WORDS = { passed: "passed", failed: "failed", running: "did not end" } as const

export function CheckList({ session }: { readonly session: ChallengeSession }) {
  const checks = session.checks.value
  const isBusy = session.cell.isBusy.value
  const firstFailed = checks.find(({ outcome }) => outcome === "failed")
  return (
    <div class="checks" hidden={checks.length === 0}>
      <p role="status" class="checks-verdict" data-passed={session.hasPassed.value}>
        {!isBusy && checks.length > 0 && verdictOn(session, checks)}
      </p>
      <ol class="checks-list" role="list" aria-label="Checks">
        {checks.map((check) => (
          <li key={check.title} data-outcome={check.outcome}>
            <span class="checks-mark" aria-hidden="true">
              {MARKS[check.outcome]}
            </span>
            <span>
              {check.title}
              <span class="visually-hidden">: {WORDS[check.outcome]}</span>
              {check === firstFailed && (
                <span class="checks-reason">
                  <InlineCode text={check.reason} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function verdictOn({ hasPassed, isAssisted }: ChallengeSession, checks: readonly CheckReport[]): string {
  const passed = checks.filter(({ outcome }) => outcome === "passed").length
  if (hasPassed.value)
    return isAssisted.value
      ? `All ${checks.length} checks pass, with the solution at hand.`
      : `All ${checks.length} checks pass. Solved.`
  const first = checks.find(({ outcome }) => outcome === "failed")
  const failed = first === undefined ? "" : ` The first that fails: ${first.title}. ${first.reason}`
  return `${passed} of ${checks.length} checks pass.${failed}`
}
