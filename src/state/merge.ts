/**
 * @file How another copy of the reader's data is united with what is here, and what that would change. Pure.
 *
 * Nothing is taken out. Events are united by id. Of two values under one key the newer stands. Versions of a cell join its
 * history as far as 20 fit, the newest of them first; the newest of all is current. A record that is here already, by
 * id, stays as it is here.
 */
import type { ReaderEvent } from "./event-shape"
import { isNewer } from "./kept-shape"
import type { Kept } from "./kept-shape"
import type { CellId, Version } from "./shapes"
import { KEPT_VERSIONS, currentOf, newestFirst } from "./versions"
import type { ReaderData, Rewrite } from "./whole"

export interface Merge {
  readonly rewrite: Rewrite
  readonly preview: MergePreview
}

/** What a merge would change. */
export interface MergePreview {
  /** Cells that would show another text than now; the text of now goes on in the history. */
  readonly changedCells: readonly CellId[]
  readonly addedVersions: number
  /** Versions older than the 20 that a history keeps. */
  readonly versionsTooOld: number
  readonly addedValues: number
  /** Values here that are older than the file's. */
  readonly replacedValues: number
  /** Values in the file that are older than the ones here. */
  readonly olderValues: number
  readonly addedEvents: number
  readonly addedSetAside: number
  /** Records of the file that are here already. */
  readonly known: number
}

export function planMerge(mine: ReaderData, theirs: ReaderData): Merge {
  const cells = mergeEdits(mine.edits, theirs.edits)
  const kept = mergeKept(mine.kept, theirs.kept)
  const events = withoutKnown<ReaderEvent>(mine.events, theirs.events)
  const quarantine = withoutKnown(mine.quarantine, theirs.quarantine)
  const knownRecords = theirs.events.length - events.length + theirs.quarantine.length - quarantine.length
  return {
    rewrite: { isErasing: false, edits: cells.put, kept: kept.put, events, quarantine },
    preview: {
      changedCells: cells.changed,
      addedVersions: cells.put.length,
      versionsTooOld: cells.tooOld,
      addedValues: kept.added,
      replacedValues: kept.put.length - kept.added,
      olderValues: kept.older,
      addedEvents: events.length,
      addedSetAside: quarantine.length,
      known: knownRecords + cells.known + kept.known,
    },
  }
}

export function changesNothing({ rewrite: { edits, kept, events, quarantine } }: Merge): boolean {
  return edits.length + kept.length + events.length + quarantine.length === 0
}

function mergeEdits(mine: readonly Version[], theirs: readonly Version[]) {
  const fresh = withoutKnown<Version>(mine, theirs)
  const mineByCell = byCell(mine)
  const put: Version[] = []
  const changed: CellId[] = []
  for (const [cell, versions] of byCell(fresh)) {
    const here = newestFirst(mineByCell.get(cell) ?? [])
    const newest = newestFirst(versions)
    const united = currentOf(newestFirst([...here, ...newest]))
    const isChanged = united !== undefined && newest.includes(united)
    const room = Math.max(0, KEPT_VERSIONS - here.length)
    const fitting = newest.slice(0, room)
    // What becomes current comes in whatever the room; the next save trims the history.
    put.push(...(isChanged && !fitting.includes(united) ? [...fitting.slice(0, -1), united] : fitting))
    if (isChanged) changed.push(cell)
  }
  const tooOld = fresh.length - put.length
  return { put, changed, tooOld, known: theirs.length - fresh.length }
}

function byCell(versions: readonly Version[]): ReadonlyMap<CellId, readonly Version[]> {
  const cells = new Map<CellId, Version[]>()
  for (const version of versions) {
    const there = cells.get(version.cell)
    if (there === undefined) cells.set(version.cell, [version])
    else there.push(version)
  }
  return cells
}

function mergeKept(mine: readonly Kept[], theirs: readonly Kept[]) {
  const here = new Map(mine.map((row) => [row.id, row]))
  const put = new Map<string, Kept>()
  let older = 0
  let known = 0
  for (const row of theirs) {
    const before = put.get(row.id) ?? here.get(row.id)
    if (before === undefined || isNewer(row, before)) put.set(row.id, row)
    else if (row.atMs === before.atMs && row.writer === before.writer) known++
    else older++
  }
  const rows = [...put.values()]
  return { put: rows, added: rows.filter(({ id }) => !here.has(id)).length, older, known }
}

/** Of rows with the same id, the first. */
function withoutKnown<Row extends { readonly id: string }>(
  mine: readonly Row[],
  theirs: readonly Row[],
): Row[] {
  const ids = new Set(mine.map(({ id }) => id))
  return theirs.filter(({ id }) => {
    if (ids.has(id)) return false
    ids.add(id)
    return true
  })
}
