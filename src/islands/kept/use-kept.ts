/** @file A text of the reader's that is kept under a key: there again after a reload, and the same in every tab. */
import { useSignal, type ReadonlySignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { openStore, type KeptKey } from "../../state"

/** How long the reader rests before the text is kept. */
const KEEP_AFTER_MS = 400

export interface KeptText {
  /** As it stands on the screen; empty until the store has answered. */
  readonly text: ReadonlySignal<string>
  /** The reader has changed it. */
  readonly write: (text: string) => void
}

/** What the reader types goes before what the store knows, until it is kept itself. */
export function useKept(key: KeptKey): KeptText {
  const text = useSignal("")
  /** What is typed and not kept yet. */
  const unkept = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const keep = async () => {
    clearTimeout(timer.current)
    const typed = unkept.current
    if (typed === null) return
    const { kept } = await openStore("now")
    await (typed === "" ? kept.forget(key) : kept.keep(key, typed))
    if (unkept.current === typed) unkept.current = null
  }

  useEffect(() => {
    let unwatch = () => {}
    let isOver = false
    void openStore().then(({ kept }) => {
      if (isOver) return
      unwatch = kept.watch(key, (value) => {
        if (unkept.current === null) text.value = value ?? ""
      })
    })
    const leave = () => void keep()
    addEventListener("pagehide", leave)
    addEventListener("visibilitychange", leave)
    return () => {
      isOver = true
      unwatch()
      removeEventListener("pagehide", leave)
      removeEventListener("visibilitychange", leave)
      leave()
    }
  }, [key])

  return {
    text,
    write(typed) {
      text.value = typed
      unkept.current = typed
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep(), KEEP_AFTER_MS)
    },
  }
}
