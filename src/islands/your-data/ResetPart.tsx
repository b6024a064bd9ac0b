/** @file The part of *Your data* in which a lesson is begun anew. */
import { useEffect, useMemo } from "preact/hooks"
import { LessonReset, type NamedLesson } from "./lesson-reset"
import { progressInWords } from "./words"

export function ResetPart({ lessons }: { readonly lessons: readonly NamedLesson[] }) {
  const reset = useMemo(() => new LessonReset(), [])
  useEffect(() => reset.start(), [])
  return <ResetView lessons={lessons} reset={reset} />
}

export function ResetView({
  lessons,
  reset,
}: {
  readonly lessons: readonly NamedLesson[]
  readonly reset: LessonReset
}) {
  return (
    <section aria-labelledby="anew">
      <h2 id="anew">Begin a lesson anew</h2>
      <p>
        Its marks go: what you have read, run and solved there, and the place where you were. What you wrote
        stays, code, answers and notes, and so do the cards with the days on which they come back. Until you
        leave this page, the marks can be brought back.
      </p>
      <ul role="list" class="your-data-lessons">
        {lessons.map((lesson) => (
          <LessonLine key={lesson.id} lesson={lesson} reset={reset} />
        ))}
      </ul>
      <p role="status" class="visually-hidden">
        {reset.said.value}
      </p>
    </section>
  )
}

function LessonLine({ lesson, reset }: { readonly lesson: NamedLesson; readonly reset: LessonReset }) {
  const counts = reset.countOf(lesson.id)
  const words = counts === null ? "" : progressInWords(counts)
  const isForgotten = reset.forgotten.value.has(lesson.id)
  return (
    <li>
      <p>
        <strong>{lesson.title}</strong>{" "}
        <span class="your-data-quiet">
          {counts === null ? "Looking…" : words === "" ? "No marks." : `${words}.`}
        </span>
      </p>
      {/* One button for both, so that the focus has somewhere to stay. */}
      <button
        type="button"
        class="button"
        aria-disabled={words === "" && !isForgotten}
        onClick={() => {
          if (isForgotten) void reset.bringBack(lesson)
          else if (words !== "") void reset.forget(lesson)
        }}
      >
        {isForgotten ? "Bring the marks back" : "Forget the marks"}
      </button>
    </li>
  )
}
