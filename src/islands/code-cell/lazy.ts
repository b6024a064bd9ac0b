/** @file Code that is fetched when it is first wanted. */
import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"

/** @returns null until it is there; what could not be fetched is tried again when it is next wanted */
export function useLazy<Module>(load: () => Promise<Module>, isWanted: boolean): Module | null {
  const loaded = useSignal<{ readonly module: Module } | null>(null)
  useEffect(() => {
    if (!isWanted || loaded.peek() !== null) return
    load().then(
      (module) => (loaded.value = { module }),
      () => {},
    )
  }, [isWanted])
  return loaded.value?.module ?? null
}
