/** @file The fields of a step, as a table: a row for each bigram or number that is asked for. */
import { solutionOf } from "@course/grading"
import type { Cell, CellVerdict, Step, StepId } from "@course/grading"
import { useLayoutEffect, useRef } from "preact/hooks"
import { Late } from "../figure/Late"
import type { ExerciseSession } from "./exercise-session"
import { fieldOf } from "./exercise-session"
import { verdictIdOf } from "./ids"

interface Props {
  readonly session: ExerciseSession
  readonly step: Step
}

/** What stands beside a field: the numbers that it is worked out from, cell for cell. */
const WORKED_OUT_FROM: Readonly<Partial<Record<StepId, StepId>>> = {
  probabilities: "tally",
  "pair-nlls": "pair-probabilities",
}

const HEADS = { bigrams: "Bigrams", count: "Count", probability: "Probability", surprise: "NLL" } as const

/** The roles are said twice, since a table whose rows flow in columns is not a table to every browser. */
export function AnswerTable({ session, step }: Props) {
  const isGiven = session.isGiven(step.id)
  const from = isGiven ? undefined : WORKED_OUT_FROM[step.id]
  const quantities = new Set(step.cells.map(({ quantity }) => quantity))
  const head = quantities.size === 1 ? HEADS[step.cells[0]!.quantity] : "Answer"
  const solution = isGiven ? solutionOf(session.exercise.value, step.id) : {}
  return (
    <table class="by-hand-table" role="table" data-layout={from ? "wide" : layoutOf(step)}>
      <caption class="visually-hidden">{step.title}</caption>
      <thead class="visually-hidden" role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {step.cells.length === 1 ? "What" : "Bigram"}
          </th>
          {from && (
            <th scope="col" role="columnheader">
              {from === "tally" ? "Count" : "Probability"}
            </th>
          )}
          <th scope="col" role="columnheader">
            {head}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {step.cells.map((cell) => (
          <tr key={cell.id} role="row">
            <th scope="row" role="rowheader">
              {cell.label}
            </th>
            {from && <Before session={session} step={from} cell={cell.id} />}
            <td role="cell" data-quantity={cell.quantity === "bigrams" ? undefined : cell.quantity}>
              {isGiven ? solution[cell.id] : <Field session={session} step={step} cell={cell} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One field beside its buttons, one for a line of text, or many in columns. */
function layoutOf({ id, cells }: Step): "one" | "line" | "many" {
  if (id === "write-out") return "line"
  return cells.length === 1 ? "one" : "many"
}

interface BeforeProps {
  readonly session: ExerciseSession
  readonly step: StepId
  readonly cell: string
}

/** The number that the reader has, or was given, one step earlier. */
function Before({ session, step, cell }: BeforeProps) {
  const text = session.isGiven(step)
    ? solutionOf(session.exercise.value, step)[cell]?.split(" = ")[0]
    : session.textOf(step, cell)
  return (
    <td class="by-hand-before" role="cell" data-quantity={step === "tally" ? "count" : "probability"}>
      {text}
    </td>
  )
}

const MARKS: Readonly<Record<CellVerdict["mark"], { sign: string; word: string }>> = {
  blank: { sign: "", word: "" },
  unread: { sign: "?", word: "not read" },
  imprecise: { sign: "…", word: "more digits" },
  right: { sign: "✓", word: "right" },
  rounded: { sign: "≈", word: "right, rounded" },
  carried: { sign: "✓", word: "right, given your earlier numbers" },
  wrong: { sign: "≠", word: "not yet" },
}

interface FieldProps extends Props {
  readonly cell: Cell
}

function Field({ session, step, cell }: FieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const text = session.textOf(step.id, cell.id)
  const verdict = session.verdicts.value.get(step.id)
  const mark = verdict?.cells[cell.id]?.mark ?? "blank"
  const id = verdictIdOf(session, step)
  const isNumber = cell.quantity !== "bigrams"

  // Not by `value`: a text that comes from another tab must leave the caret where it is.
  useLayoutEffect(() => {
    const { value, selectionStart, selectionEnd } = field.current!
    if (value === text) return
    field.current!.value = text
    if (document.activeElement === field.current)
      field.current!.setSelectionRange(selectionStart, selectionEnd)
  }, [text])

  return (
    <span class="by-hand-field">
      <Late
        as="input"
        elementRef={field}
        class="figure-field"
        name={fieldOf(step.id, cell.id)}
        data-cell={cell.id}
        aria-label={`${cell.label}: ${cell.name}`}
        aria-invalid={mark === "wrong" || mark === "unread" ? true : undefined}
        aria-describedby={verdict === undefined ? undefined : id}
        inputMode={!isNumber ? "text" : cell.quantity === "count" ? "numeric" : "decimal"}
        enterkeyhint="next"
        autocapitalize="off"
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        onInput={(event) => session.edit(step.id, cell.id, event.currentTarget.value)}
      />
      <span class="by-hand-mark" data-mark={mark}>
        <span aria-hidden="true">{MARKS[mark].sign}</span>
        <span class="visually-hidden">{MARKS[mark].word}</span>
      </span>
    </span>
  )
}
