/** @file Fetches what shows the output of a cell, once a page: before the first run there is nothing to show. */
import { signal } from "@preact/signals"
import type { ComponentType } from "preact"
import type { CellOutputProps } from "./output/CellOutput"

/** Null until it has come. */
export const outputView = signal<ComponentType<CellOutputProps> | null>(null)

let loading: Promise<void> | undefined

/** May be tried again after a failure. */
export function loadOutputView(): Promise<void> {
  loading ??= import("./output/CellOutput").then(({ CellOutput }) => void (outputView.value = CellOutput))
  loading.catch(() => (loading = undefined))
  return loading
}
