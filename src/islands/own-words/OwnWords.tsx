/** @file The islands behind `<WriteDown />` and `<WrittenDown />`: words of the reader's own, and the same words again further on. */
import { useEffect, useId, useRef } from "preact/hooks"
import { useIsLive } from "../figure/use-is-live"
import { useKept } from "../kept/use-kept"

/** Longer than any remark, shorter than a pasted book. */
const LONGEST_TEXT = 2_000

interface Props {
  readonly lesson: string
  /** Under which it is kept, in its lesson. */
  readonly id: string
  readonly label: string
}

/** Without scripts, and on paper, the field is a line to write on. What was typed before scripts came is taken over. */
export function WriteDown({ lesson, id, label }: Props) {
  const fieldId = useId()
  const isLive = useIsLive()
  const field = useRef<HTMLTextAreaElement>(null)
  const { text, write } = useKept(`note/${lesson}/${id}`)
  useEffect(() => {
    if (field.current!.value !== "") write(field.current!.value)
  }, [])
  return (
    <div class="own-words">
      <label for={fieldId}>{label}</label>
      <textarea
        ref={field}
        id={fieldId}
        class="own-words-field"
        rows={2}
        value={isLive ? text.value : undefined}
        maxLength={LONGEST_TEXT}
        onInput={(event) => write(event.currentTarget.value)}
      />
    </div>
  )
}

/** What was written, next to what it is to be compared with; where nothing was, the way to the field. */
export function WrittenDown({ lesson, id, label }: Props) {
  const { text } = useKept(`note/${lesson}/${id}`)
  const written = text.value.trim()
  return (
    <p class="own-words own-words-again">
      <span class="own-words-label">{label}</span>{" "}
      {written === "" ? <a href={`#write-${id}`}>nothing yet: write it down</a> : <q>{written}</q>}
    </p>
  )
}
