/** @file The island behind `<TestLoss />`: the test loss that the reader got, judged, with the usual mistakes named. */
import { useSignal } from "@preact/signals"
import { useEffect, useId, useMemo, useRef } from "preact/hooks"
import { judgeTestLoss, type ExpectedLosses, type TestLossVerdict } from "@course/grading"
import { InlineCode } from "../challenge/InlineCode"
import { useIsLive } from "../figure/use-is-live"
import { useKept } from "../kept/use-kept"
import { TaskRecord } from "../practice/task-record"
import { LossScale } from "./LossScale"
import look from "./test-loss.css?url"

/** A screenful of the terminal: of more the end is kept, since the newest evaluation stands there. */
const LONGEST_TEXT = 4_000
const PLACEHOLDER = "step … train loss: … test loss: …"

interface Props {
  readonly lesson: string
  /** Under which the answer is kept, in its lesson. */
  readonly id: string
  readonly expected: ExpectedLosses
}

export function TestLoss({ lesson, id, expected }: Props) {
  const isLive = useIsLive()
  const { text, write } = useKept(`note/${lesson}/${id}`)
  const record = useMemo(() => new TaskRecord("note", lesson, id), [])
  const verdict = useSignal<TestLossVerdict | undefined>(undefined)
  /** Whether the text is the reader's, not yet to be judged. */
  const isTyped = useRef(false)
  // What was kept, or comes from another tab, was judged there.
  useEffect(() => {
    if (!isTyped.current) verdict.value = judgeTestLoss(text.value, expected)
  }, [text.value])
  const judge = () => {
    isTyped.current = false
    verdict.value = judgeTestLoss(text.peek(), expected)
    if (verdict.value.kind === "expected") void record.markSolved(false)
  }
  const type = (typed: string) => {
    isTyped.current = true
    verdict.value = undefined
    write(typed.slice(-LONGEST_TEXT))
  }
  return (
    <>
      {isLive && <link rel="stylesheet" href={look} />}
      <TestLossView
        text={text.value}
        verdict={verdict.value}
        expected={expected}
        isLive={isLive}
        isSolved={record.solved.value !== undefined}
        onType={type}
        onJudge={judge}
      />
    </>
  )
}

interface ViewProps {
  readonly text: string
  /** Of the text as it stands; undefined while it is being typed. */
  readonly verdict: TestLossVerdict | undefined
  readonly expected: ExpectedLosses
  readonly isLive: boolean
  /** Whether an expected loss was ever given. */
  readonly isSolved: boolean
  readonly onType: (text: string) => void
  readonly onJudge: () => void
}

/** The box as it stands, whatever made it so. */
export function TestLossView({ text, verdict, expected, isLive, isSolved, onType, onJudge }: ViewProps) {
  const fieldId = useId()
  return (
    <form
      class="test-loss"
      onSubmit={(event) => {
        event.preventDefault()
        onJudge()
      }}
    >
      <label for={isLive ? fieldId : undefined}>The test loss you got, or the line that it stands in</label>
      <span class="test-loss-row">
        {isLive ? (
          <input
            id={fieldId}
            type="text"
            inputMode="text"
            autocomplete="off"
            spellcheck={false}
            placeholder={PLACEHOLDER}
            value={text}
            aria-describedby={`${fieldId}-verdict`}
            onInput={(event) => onType(event.currentTarget.value)}
          />
        ) : (
          // Not yet a field: `figure/late-fields.ts` says why.
          <span class="figure-field">{PLACEHOLDER}</span>
        )}
        <button type="submit" class="button button-main" aria-disabled={!isLive}>
          Compare
        </button>
      </span>
      <p id={`${fieldId}-verdict`} class="test-loss-verdict" role="status" data-kind={verdict?.kind}>
        {verdict !== undefined && verdict.message !== "" && (
          <>
            {verdict.kind === "expected" && <span aria-hidden="true">✓ </span>}
            <InlineCode text={verdict.message} />
          </>
        )}
      </p>
      {verdict?.loss !== undefined && <LossScale expected={expected} loss={verdict.loss} />}
      {isSolved && verdict?.kind !== "expected" && <p class="test-loss-solved">Confirmed before.</p>}
    </form>
  )
}
