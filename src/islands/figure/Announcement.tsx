/** @file Tells a screen reader what a figure shows, once it has stopped changing. */
import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"

/** Long enough for a reader who types, drags a slider or holds an arrow key to come to rest. */
const SETTLED_AFTER_MS = 700

/** Says each new `text` after a pause; what stands there at first is read with the page, and not said. */
export function Announcement({ text }: { readonly text: string }) {
  const said = useSignal("")
  const first = useRef(text)
  useEffect(() => {
    if (text === first.current && said.peek() === "") return
    const timer = setTimeout(() => (said.value = text), SETTLED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p class="visually-hidden" role="status">
      {said.value}
    </p>
  )
}
