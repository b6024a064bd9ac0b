/** @file The four answers to "how well did you know it?", each with when the card would come back. */
import { GRADES, intervalText } from "@course/recall"
import type { Grade } from "@course/recall"
import { MEANING_OF_GRADE, WORD_OF_GRADE } from "./words"

export const GRADE_OF_KEY: ReadonlyMap<string, Grade> = new Map(
  GRADES.map((grade, at) => [String(at + 1), grade]),
)

interface Props {
  readonly intervalsMs: Readonly<Record<Grade, number>>
  readonly onGrade: (grade: Grade) => void
}

export function GradeButtons({ intervalsMs, onGrade }: Props) {
  return (
    <div class="deck-grades" role="group" aria-label="How well did you know it?">
      {GRADES.map((grade, at) => (
        <button
          type="button"
          class="button deck-grade"
          key={grade}
          title={MEANING_OF_GRADE[grade]}
          aria-keyshortcuts={String(at + 1)}
          onClick={() => onGrade(grade)}
        >
          <span>{WORD_OF_GRADE[grade]}</span>
          <span class="visually-hidden">, back in</span>
          <span class="deck-interval">{intervalText(intervalsMs[grade])}</span>
        </button>
      ))}
    </div>
  )
}
