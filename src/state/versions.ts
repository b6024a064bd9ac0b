/**
 * @file The rules of a cell's versions, without any storage: what becomes current, what is a conflict, what is kept.
 *
 * - A save names the version it was based on. If another page has written since, the save is refused, and the
 *   refused text is kept in the history as an aside: nobody overwrites, nobody loses.
 * - Saves of one page within a minute are one version, the last of them, or twenty pauses in typing would push out
 *   all that was there before. A save that drops more than half of the text is always a version of its own.
 * - 20 versions of a cell are kept, the current one always.
 */
import type { Decision } from "./layout"
import type { Aside, CellId, Edit, EditId, EpochMs, Version, Written } from "./shapes"

/** How many versions of a cell are kept, the current one among them. */
export const KEPT_VERSIONS = 20
/** How long saves go on being the same version, from the first of them. */
export const BURST_MS = 60_000

/** The save stands, and `edit` is current: name its id as `basedOn` of the next. */
export interface Saved {
  readonly kind: "saved"
  readonly edit: Edit
}

/** The cell was changed elsewhere: nothing of `theirs` was touched. */
export interface Conflict {
  readonly kind: "conflict"
  /** What is current. To save over it knowingly, save again with `basedOn: theirs.id`. */
  readonly theirs: Edit
  /** Where the refused text is in the history; null when a reset was refused. */
  readonly keptAs: EditId | null
}

export type SaveAnswer = Saved | Conflict

/** The versions of a page's present minute. */
export interface Burst {
  readonly id: EditId
  readonly beganAtMs: EpochMs
}

export type Content = Pick<Written, "kind" | "text" | "startHash"> | { readonly kind: "reset" }

export interface Proposal {
  readonly cell: CellId
  readonly content: Content
  readonly basedOn: EditId | null
  /** The id for the new version, if there is to be one. */
  readonly id: EditId
  readonly nowMs: EpochMs
  /** True of the versions that the proposing page itself has written: they are never a conflict. */
  readonly isOwn: (version: EditId) => boolean
  /** The version that this save may take the place of. */
  readonly burst: Burst | undefined
}

/** Sorted by (atMs, id), the newest first: the same order on every machine. */
export function newestFirst(versions: readonly Version[]): Version[] {
  return versions.toSorted(byNewest)
}

export function byNewest(a: Version, b: Version): number {
  return b.atMs - a.atMs || (a.id < b.id ? 1 : -1)
}

/** @param versions newest first */
export function currentOf(versions: readonly Version[]): Edit | undefined {
  return versions.find((version) => version.kind !== "aside")
}

/** @param versions all of the cell's, newest first */
export function decide(versions: readonly Version[], proposal: Proposal): Decision<SaveAnswer, Version> {
  const current = currentOf(versions)
  if (current !== undefined && holds(current, proposal.content)) {
    return { answer: { kind: "saved", edit: current }, drop: [] }
  }
  if (current !== undefined && current.id !== proposal.basedOn && !proposal.isOwn(current.id)) {
    return refuse(versions, current, proposal)
  }
  const edit: Edit = { ...stamp(versions, proposal), ...proposal.content }
  const isContinued = current?.kind === "written" && continues(current, proposal)
  const asideNoMore = versions.filter(
    (version) => version.kind === "aside" && holds(version, proposal.content),
  )
  const replaced = [...(isContinued ? [current] : []), ...asideNoMore]
  return { answer: { kind: "saved", edit }, ...putInstead(versions, edit, replaced) }
}

function refuse(
  versions: readonly Version[],
  theirs: Edit,
  proposal: Proposal,
): Decision<SaveAnswer, Version> {
  const { content, basedOn } = proposal
  if (content.kind === "reset") return { answer: { kind: "conflict", theirs, keptAs: null }, drop: [] }
  const kept = versions.find((version) => holds(version, content))
  if (kept !== undefined) return { answer: { kind: "conflict", theirs, keptAs: kept.id }, drop: [] }
  const aside: Aside = { ...stamp(versions, proposal), ...content, kind: "aside", basedOn }
  const replaced = versions.filter((version) => version.kind === "aside" && continues(version, proposal))
  return { answer: { kind: "conflict", theirs, keptAs: aside.id }, ...putInstead(versions, aside, replaced) }
}

/** A clock that was turned back must not put the new version behind the old ones. */
function stamp(versions: readonly Version[], { cell, id, nowMs }: Proposal) {
  const newest = versions[0]
  return { v: 1, id, cell, atMs: newest === undefined ? nowMs : Math.max(nowMs, newest.atMs + 1) } as const
}

function holds(version: Version, content: Content): boolean {
  if (version.kind === "reset" || content.kind === "reset") return version.kind === content.kind
  return version.text === content.text && version.startHash === content.startHash
}

function continues(version: Written | Aside, { content, burst, nowMs }: Proposal): boolean {
  if (content.kind === "reset" || burst?.id !== version.id) return false
  const sinceBeganMs = nowMs - burst.beganAtMs
  const isSameBurst = sinceBeganMs >= 0 && sinceBeganMs < BURST_MS
  return (
    isSameBurst && content.startHash === version.startHash && content.text.length * 2 >= version.text.length
  )
}

function putInstead(versions: readonly Version[], put: Version, replaced: readonly Version[]) {
  const left = newestFirst([put, ...versions.filter((version) => !replaced.includes(version))])
  const current = currentOf(left)
  const tooOld = left.filter((version) => version !== current).slice(KEPT_VERSIONS - 1)
  return { put, drop: [...replaced, ...tooOld].map((version) => version.id) }
}
