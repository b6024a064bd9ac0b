/** @file Help with a challenge: hints in steps, which stay, and the solution behind a second click. */
import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import type { ChallengeSession } from "./challenge-session"
import type { compareLines } from "./compare"
import { InlineCode } from "./InlineCode"

export function Help({ session }: { readonly session: ChallengeSession }) {
  const { hints } = session
  const shown = session.hintsShown.value
  const stage = session.solution.value
  const isLast = shown + 1 >= hints.length
  return (
    <div class="challenge-help">
      <ol class="challenge-hints" role="list" aria-label="Hints" aria-live="polite">
        {hints.slice(0, shown).map((hint, place) => (
          <li key={place}>
            <span class="challenge-hint-name">Hint {place + 1}</span> <InlineCode text={hint} />
          </li>
        ))}
      </ol>
      <p class="challenge-actions">
        {shown < hints.length && (
          <button type="button" class="button" onClick={() => session.showHint()}>
            {shown === 0 ? "Give me a hint" : isLast ? "The last hint" : "Another hint"}
          </button>
        )}
        {stage === "hidden" && (
          <button type="button" class="button" onClick={() => (session.solution.value = "asked")}>
            {session.hasPassed.value ? "Compare with the author's" : "Show the solution"}
          </button>
        )}
      </p>
      <div role="status">
        {stage === "asked" && (
          <p class="challenge-actions">
            <span>
              {session.hasPassed.value
                ? "Yours passes as it is. The author's may differ."
                : shown < hints.length
                  ? "There is a hint left, and what you find yourself stays with you."
                  : "What you find yourself stays with you."}
            </span>
            <button type="button" class="button" onClick={() => void session.showSolution()}>
              Show it
            </button>
            <button type="button" class="button" onClick={() => (session.solution.value = "hidden")}>
              Not yet
            </button>
          </p>
        )}
        {session.trouble.value !== "" && <p class="cell-problem">{session.trouble.value}</p>}
      </div>
      {stage === "shown" && <Solution session={session} />}
    </div>
  )
}

const SIGNS = { both: " ", yours: "−", solution: "+" } as const
const WORDS = { both: "", yours: "yours: ", solution: "the solution: " } as const

/** Every line of both texts, as the reader's stands now. */
function Solution({ session }: { readonly session: ChallengeSession }) {
  const compare = useSignal<typeof compareLines | null>(null)
  useEffect(() => {
    const load = async () => {
      const module = await import("./compare").catch(() => null)
      compare.value = module?.compareLines ?? onlyTheSolution
    }
    void load()
  }, [])
  const solution = session.key.value?.solution
  if (compare.value === null || solution === undefined) return null
  const lines = compare.value(session.cell.cell.text.value, solution)
  const isSame = lines.every(({ whose }) => whose === "both")
  return (
    <div role="group" aria-label="The solution, beside yours">
      <p>
        {isSame
          ? "Your text and the author's are the same."
          : "Lines with − are yours alone, lines with + the solution's. Those without a sign are in both."}
      </p>
      <pre class="challenge-solution" tabIndex={0} role="region" aria-label="Solution">
        {lines.map(({ whose, text }, place) => (
          <span key={place} class="challenge-line" data-whose={whose}>
            <span aria-hidden="true">{SIGNS[whose]} </span>
            {WORDS[whose] !== "" && <span class="visually-hidden">{WORDS[whose]}</span>}
            {text}
            {"\n"}
          </span>
        ))}
      </pre>
    </div>
  )
}

/** Where what compares them cannot be fetched, the solution is worth showing by itself. */
const onlyTheSolution: typeof compareLines = (_, solution) =>
  solution.split("\n").map((text) => ({ whose: "solution", text }))
