/** @file One exercise's life in the page: what was typed, what was said about it, and what is kept. No rendering. */
import { computed, signal } from "@preact/signals"
import type { ByHandExercise } from "@course/curriculum"
import { dealExercise, hintsFor, judgeStep, prepareExercise, solutionOf } from "@course/grading"
import type { Answers, Step, StepId, Verdict } from "@course/grading"
import type { AnswerStore } from "./answer-store"
import { KeptAnswers } from "./kept-answers"
import { plainText } from "./message-pieces"
import { readProgress, readSet, UNTOUCHED, writeProgress, writeSet } from "./progress"
import type { Progress, SetOfNumbers } from "./progress"
import { summaryOf } from "./words"

/** By `fieldOf`; what is empty is left out. */
type Texts = Readonly<Record<string, string>>

/** What "start again" has cleared, to be brought back. */
interface Cleared {
  readonly texts: Texts
  readonly progress: Progress
}

const STATE = "state"

export class ExerciseSession {
  readonly set = signal<SetOfNumbers>("given")
  readonly texts = signal<Texts>({})
  readonly progress = signal<Progress>(UNTOUCHED)
  readonly verdicts = signal<ReadonlyMap<StepId, Verdict>>(new Map())
  /** The slip that the reader says it was, where more than one fits; or none of them. */
  readonly choices = signal<ReadonlyMap<StepId, string | "none">>(new Map())
  /** The step whose solution the reader has asked for once; a second click shows it. */
  readonly asking = signal<StepId | null>(null)
  readonly cleared = signal<Cleared | null>(null)
  /** The field that the reader is at. */
  readonly at = signal<{ readonly step: StepId; readonly cell: string } | null>(null)
  /** The last words for a screen reader. */
  readonly said = signal("")

  readonly exercise = computed(() => {
    const set = this.set.value
    return prepareExercise(set === "given" ? this.written : dealExercise(set))
  })
  /** The steps that are the reader's. */
  readonly open = computed(() => this.exercise.value.steps.filter(({ id }) => !this.isGiven(id)))
  readonly isDone = computed(() =>
    this.open.value.every(({ id }) => this.verdicts.value.get(id)?.isDone === true),
  )
  readonly isAssisted = computed(() => this.progress.value.solutions.length > 0)

  readonly #store: Promise<AnswerStore> | undefined
  readonly #kept: KeptAnswers | undefined
  /** The last that was read, of all sets. */
  #texts: ReadonlyMap<string, string> = new Map()

  /** @param store none in the HTML of the build, and in the gallery */
  constructor(
    readonly lesson: string,
    readonly written: ByHandExercise,
    store?: Promise<AnswerStore>,
  ) {
    this.#store = store
    this.#kept = store && new KeptAnswers(lesson, written.id, store)
  }

  /** Brings back what the reader wrote before, and follows other tabs. */
  attach(): () => void {
    return this.#kept?.watch((texts) => this.#receive(texts)) ?? (() => {})
  }

  isGiven(step: StepId): boolean {
    return this.written.given.includes(step)
  }

  textOf(step: StepId, cell: string): string {
    return this.texts.value[fieldOf(step, cell)] ?? ""
  }

  /** The reader has typed: what was said of the step, and what was right given it, does not hold any more. */
  edit(step: StepId, cell: string, text: string): void {
    if (text === this.textOf(step, cell)) return
    this.#put(fieldOf(step, cell), text)
    this.cleared.value = null
    const steps = this.exercise.peek().steps.map(({ id }) => id)
    const isLater = (id: StepId) => steps.indexOf(id) > steps.indexOf(step)
    this.#drop(({ step: id, kind }) => id === step || (isLater(id) && kind === "carried"))
  }

  /** Judges a step by all that was typed so far. */
  check(step: StepId): Verdict {
    const verdict = this.#judge(step)
    this.say(`${this.#step(step).title}: ${plainText(verdict.message)}`)
    this.#noticeSolved()
    return verdict
  }

  /** Judges every step that has something in it. */
  checkAll(): void {
    const verdicts = this.open.peek().map(({ id }) => judgeStep(this.exercise.peek(), id, this.#answers()))
    for (const { step, kind } of verdicts) if (kind !== "blank") this.#judge(step)
    this.say(summaryOf(verdicts))
    this.#noticeSolved()
  }

  /** The reader says which of the slips that fit it was. */
  choose(step: StepId, slip: string | "none"): void {
    this.choices.value = new Map(this.choices.peek()).set(step, slip)
    const message = this.verdicts
      .peek()
      .get(step)
      ?.slips.find(({ id }) => id === slip)?.message
    this.say(message === undefined ? "Then it was something else." : plainText(message))
  }

  hint(step: StepId): void {
    const hints = hintsFor(this.exercise.peek(), step)
    const shown = Math.min(hints.length, (this.progress.peek().hints[step] ?? 0) + 1)
    this.#advance({ hints: { ...this.progress.peek().hints, [step]: shown } })
    this.say(`Hint ${shown} of ${hints.length}: ${plainText(hints[shown - 1]!)}`)
  }

  showSolution(step: StepId): void {
    this.asking.value = null
    const { solutions } = this.progress.peek()
    if (!solutions.includes(step)) this.#advance({ solutions: [...solutions, step] })
    this.say(`The solution of ${this.#step(step).title} is shown.`)
  }

  /** Writes the solution into the step's fields. */
  fillIn(step: StepId): void {
    for (const [cell, solved] of Object.entries(solutionOf(this.exercise.peek(), step))) {
      this.edit(step, cell, solved.split(" = ")[0]!)
    }
    this.check(step)
  }

  /** Empties the exercise; what was there can be brought back until something is typed. */
  startAgain(): void {
    const cleared = { texts: this.texts.peek(), progress: this.progress.peek() }
    for (const field of Object.keys(cleared.texts)) this.#put(field, "")
    this.#show(UNTOUCHED)
    this.#advance({})
    this.cleared.value = cleared
    this.say("All answers are cleared. They can be brought back.")
  }

  bringBack(): void {
    const cleared = this.cleared.peek()
    if (cleared === null) return
    for (const [field, text] of Object.entries(cleared.texts)) this.#put(field, text)
    this.#show(cleared.progress)
    this.#advance({})
    this.cleared.value = null
    this.say("Your answers are back.")
  }

  /** Other numbers; what was typed for these is there again when one comes back to them. */
  turnTo(set: SetOfNumbers): void {
    if (set === this.set.peek()) return
    this.#kept?.keep(STATE, writeSet(set))
    this.#turn(set)
    const { data } = this.exercise.peek()
    this.say(
      `${set === "given" ? "The first numbers" : `Set ${set}`}: ${data.names.join(", ")}, row ${data.row}.`,
    )
  }

  say(text: string): void {
    // The same words twice are to be heard twice.
    this.said.value = text === this.said.peek() ? `${text}\u00a0` : text
  }

  #turn(set: SetOfNumbers): void {
    this.set.value = set
    this.cleared.value = null
    this.at.value = null
    this.texts.value = this.#ofSet(set)
    this.#show(this.#progressOf(set))
  }

  #receive(texts: ReadonlyMap<string, string>): void {
    this.#texts = texts
    const set = readSet(texts.get(STATE))
    if (set !== this.set.peek()) return this.#turn(set)
    const now = this.#ofSet(set)
    if (JSON.stringify(sorted(now)) !== JSON.stringify(sorted(this.texts.peek()))) this.texts.value = now
    const progress = this.#progressOf(set)
    if (writeProgress(progress) !== writeProgress(this.progress.peek())) this.#show(progress)
  }

  #ofSet(set: SetOfNumbers): Texts {
    const prefix = `${set}:`
    const own = [...this.#texts].filter(([field]) => field.startsWith(prefix) && field !== prefix + STATE)
    return Object.fromEntries(own.map(([field, text]) => [field.slice(prefix.length), text]))
  }

  #progressOf(set: SetOfNumbers): Progress {
    const steps = this.open.peek().map(({ id }) => id)
    return readProgress(this.#texts.get(`${set}:${STATE}`), steps)
  }

  /** Shows what was asked and told before: verdicts follow from the answers. */
  #show(progress: Progress): void {
    this.progress.value = progress
    this.choices.value = new Map()
    this.asking.value = null
    const verdictOf = (step: StepId) =>
      [step, judgeStep(this.exercise.peek(), step, this.#answers())] as const
    this.verdicts.value = new Map(progress.checked.map(verdictOf))
  }

  #judge(step: StepId): Verdict {
    const verdict = judgeStep(this.exercise.peek(), step, this.#answers())
    this.verdicts.value = new Map(this.verdicts.peek()).set(step, verdict)
    this.#forgetChoice(step)
    const { checked } = this.progress.peek()
    if (!checked.includes(step)) this.#advance({ checked: [...checked, step] })
    return verdict
  }

  #drop(isOver: (verdict: Verdict) => boolean): void {
    const left = [...this.verdicts.peek()].filter(([, verdict]) => !isOver(verdict))
    if (left.length === this.verdicts.peek().size) return
    this.verdicts.value = new Map(left)
    this.#advance({ checked: left.map(([step]) => step) })
  }

  #forgetChoice(step: StepId): void {
    const choices = new Map(this.choices.peek())
    if (choices.delete(step)) this.choices.value = choices
  }

  #noticeSolved(): void {
    if (!this.isDone.peek() || this.progress.peek().isSolved) return
    this.#advance({ isSolved: true })
    this.say(`${this.said.peek()} That was the last step: the exercise is done.`)
    const event = {
      kind: "solved",
      exercise: `${this.lesson}/${this.written.id}`,
      assisted: this.isAssisted.peek(),
    } as const
    void this.#store?.then(({ events }) => events.append(event))
  }

  #advance(change: Partial<Progress>): void {
    this.progress.value = { ...this.progress.peek(), ...change }
    this.#kept?.keep(`${this.set.peek()}:${STATE}`, writeProgress(this.progress.peek()))
  }

  #put(field: string, text: string): void {
    const texts = Object.entries({ ...this.texts.peek(), [field]: text })
    this.texts.value = Object.fromEntries(texts.filter(([, each]) => each !== ""))
    this.#kept?.keep(`${this.set.peek()}:${field}`, text)
  }

  #answers(): Answers {
    const texts = this.texts.peek()
    return Object.fromEntries(
      this.open
        .peek()
        .map(({ id, cells }) => [
          id,
          Object.fromEntries(cells.map((cell) => [cell.id, texts[fieldOf(id, cell.id)] ?? ""])),
        ]),
    )
  }

  #step(id: StepId): Step {
    return this.exercise.peek().steps.find((step) => step.id === id)!
  }
}

/** A field's name in the page and in the store. For ever. */
export function fieldOf(step: StepId, cell: string): string {
  return `${step}:${cell}`
}

function sorted(texts: Texts): [string, string][] {
  return Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))
}
