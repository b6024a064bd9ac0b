/** @file Whether the page lives. */
import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"

/** False in the HTML of the build and until scripts have taken over, when a press of a button would be lost. */
export function useIsLive(): boolean {
  const isLive = useSignal(false)
  useEffect(() => void (isLive.value = true), [])
  return isLive.value
}
