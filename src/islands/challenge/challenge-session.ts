/** @file A challenge in the page: the reader's answer and its checks, the hints, and the way to the solution. No rendering. */
import { computed, signal } from "@preact/signals"
import type { CellSource, ChallengeKey, ChallengeKeys } from "@course/curriculum"
import type { CheckReport, RunEvent, Run } from "@course/sandbox"
import { CellSession } from "../code-cell/cell-session"
import { checksPath, type CellText, type LessonCells } from "../code-cell/lesson-program"
import type { TaskRecord } from "../practice/task-record"

/** More cannot be from an honest challenge. */
const MAX_CHECKS = 100

export interface ChallengeSetup {
  readonly program: LessonCells
  readonly starter: CellSource
  readonly hints: readonly string[]
  readonly record: TaskRecord
  /** Where the checks and solutions of the lesson's challenges are fetched. */
  readonly keysUrl: string
}

export class ChallengeSession {
  /** Text, editor, storage and runs: those of a code cell. */
  readonly cell: CellSession
  readonly checks = signal<readonly CheckReport[]>([])
  readonly hintsShown = signal(0)
  /** `asked` is the first click, `shown` the second. */
  readonly solution = signal<"hidden" | "asked" | "shown">("hidden")
  /** Whether the solution was looked at before the challenge was solved, on this page or an earlier one. */
  readonly isAssisted = signal(false)
  /** The checks and the solution, once they have been fetched. */
  readonly key = signal<ChallengeKey | null>(null)
  /** Why they could not be. */
  readonly trouble = signal("")
  readonly hints: readonly string[]
  readonly record: TaskRecord
  /** Whether all checks have passed, in the run that is on the screen. */
  readonly hasPassed = computed(
    () =>
      this.cell.run.value.kind === "finished" &&
      this.checks.value.length > 0 &&
      this.checks.value.every(({ outcome }) => outcome === "passed"),
  )

  readonly #program: LessonCells
  readonly #answer: CellText
  readonly #keysUrl: string

  constructor({ program, starter, hints, record, keysUrl }: ChallengeSetup) {
    this.#program = program
    this.#keysUrl = keysUrl
    this.#answer = { ...starter, text: signal(starter.source), typed: [] }
    this.hints = hints
    this.record = record
    this.cell = new CellSession(program, this.#answer, (tell) => this.#launch(tell))
  }

  /** Brings back what was kept, and follows other tabs. */
  attach(): () => void {
    const detach = this.cell.attach()
    const forget = this.record.attach({
      hints: (text) => (this.hintsShown.value = Math.min(this.hints.length, Number(text) || 0)),
      solution: (text) => (this.isAssisted.value = text === "seen"),
    })
    const unwatch = this.hasPassed.subscribe((hasPassed) => {
      if (hasPassed) void this.record.markSolved(this.isAssisted.peek())
    })
    return () => {
      detach()
      forget()
      unwatch()
    }
  }

  showHint(): void {
    this.hintsShown.value = Math.min(this.hints.length, this.hintsShown.peek() + 1)
    void this.record.keep("hints", String(this.hintsShown.peek()))
  }

  /** The second click fetches the solution, if the checks have not brought it already. */
  async showSolution(): Promise<void> {
    this.trouble.value = ""
    try {
      await this.#fetchKey()
      this.solution.value = "shown"
      if (this.record.solved.peek() === "alone") return
      this.isAssisted.value = true
      void this.record.keep("solution", "seen")
    } catch (error) {
      this.trouble.value = messageOf(error)
    }
  }

  async #launch(tell: (event: RunEvent) => void): Promise<Run> {
    this.checks.value = []
    const { check } = await this.#fetchKey()
    return this.#program.check(this.#answer, check, (event) => {
      if (event.type === "check") this.#note(event.check)
      tell(inTermsOfTheAnswer(event, this.#answer))
    })
  }

  #note(report: CheckReport): void {
    const checks = this.checks.peek()
    const at = checks.findIndex(({ title }) => title === report.title)
    if (at >= 0) this.checks.value = checks.with(at, report)
    else if (checks.length < MAX_CHECKS) this.checks.value = [...checks, report]
  }

  async #fetchKey(): Promise<ChallengeKey> {
    const known = this.key.peek()
    if (known !== null) return known
    const response = await fetch(this.#keysUrl).catch(() => null)
    if (response === null)
      throw new Error("The checks could not be fetched. Are you offline? Try again when you are back.")
    if (!response.ok)
      throw new Error(`The checks could not be fetched: the host answered ${response.status}.`)
    const key = ((await response.json()) as ChallengeKeys)[this.#answer.id]
    if (key === undefined) throw new Error(`internal: there are no checks for "${this.#answer.id}"`)
    this.key.value = key
    return key
  }
}

/** The reader has not seen the checks' file: what is said of it is said of theirs. */
export function inTermsOfTheAnswer(event: RunEvent, answer: CellSource): RunEvent {
  const checks = checksPath(answer)
  switch (event.type) {
    case "output":
      return {
        ...event,
        items: event.items.map((item) => (item.from === checks ? { ...item, from: answer.path } : item)),
      }
    case "failed": {
      const frames = event.failure.frames.filter(({ file }) => file !== checks)
      return { ...event, failure: { ...event.failure, frames } }
    }
    case "rejected":
      return {
        ...event,
        problems: event.problems.map((problem) => {
          const missing = /^No matching export in .* for import "(\w+)"/.exec(problem.message)?.[1]
          if (problem.place?.file !== checks || missing === undefined) return problem
          return {
            message: `The checks import \`${missing}\` from your file, which exports no such name.`,
            hints: [`Keep the line that begins with \`export function ${missing}\`.`],
            place: null,
          }
        }),
      }
    default:
      return event
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
