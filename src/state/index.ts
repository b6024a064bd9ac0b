/**
 * @file The reader's own data, kept in this browser: the only door to it. Costs the first load next to nothing: the
 * store with its database is fetched when the page is idle.
 */
import type { Store } from "./store"
import { createUnkeptStore } from "./unkept"

export { hashText } from "./hash"
export { askForPersistence } from "./persistence"
export type { ChangedWhere, Draft, EditsOfReader } from "./edits"
export type { ExerciseId, NewEvent, ProgressEvent, ReaderEvent, SectionId } from "./event-shape"
export type { EventsOfReader } from "./events"
export type { KeptOfReader, KeptValues } from "./kept"
export type { KeptKey, KeptKind, KeptPrefix, KeptValue } from "./kept-shape"
export type { Aside, CellId, Edit, EditId, EpochMs, Reset, Version, Written } from "./shapes"
export type { MemoryCause, StoreStatus } from "./status"
export type { Store } from "./store"
export type { Conflict, SaveAnswer, Saved } from "./versions"

let opened: Promise<Store> | undefined
let begin: () => void

/**
 * The page's one store; every call answers the same.
 *
 * @param when `now` once the reader waits for it, say with a click into a cell
 * @returns never rejects for want of storage: `status` then says that the store lives in memory, and why
 */
export function openStore(when: "idle" | "now" = "idle"): Promise<Store> {
  opened ??= new Promise<void>((resolve) => {
    begin = resolve
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 1_000 })
    else setTimeout(resolve, 200)
  })
    .then(() => import("./open"))
    .then(({ openInBrowser }) => openInBrowser())
    .catch(createUnkeptStore)
  if (when === "now") begin()
  return opened
}
