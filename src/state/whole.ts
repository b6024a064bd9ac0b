/** @file All of the reader's data at once: for the page that shows, exports, imports and erases them. */
import type { Durable } from "./database"
import type { ReaderEvent } from "./event-shape"
import type { Kept } from "./kept-shape"
import { ALL } from "./layout"
import type { QuarantinedRecord, Version } from "./shapes"
import { causeOf, reasonFor } from "./status"
import type { Table } from "./table"

/** Every row of every table, in the tables' orders. */
export interface ReaderData {
  readonly edits: readonly Version[]
  readonly kept: readonly Kept[]
  readonly events: readonly ReaderEvent[]
  /** Records that could not be read. */
  readonly quarantine: readonly QuarantinedRecord[]
}

/** What is to be done, all at once: first, perhaps, empty everything; then put rows, each in the place of its id's. */
export interface Rewrite extends ReaderData {
  readonly isErasing: boolean
}

/** Whether it was done, and where; `before` is what there was. */
export type RewriteAnswer =
  | { readonly kind: "stored"; readonly before: ReaderData }
  /** Only on this page. `isStorageErased` is false when the storage holds what it held. */
  | { readonly kind: "in memory"; readonly before: ReaderData; readonly isStorageErased: boolean }
  /** Nothing was changed. */
  | { readonly kind: "failed"; readonly reason: string }

export interface WholeOfReader {
  read(): Promise<ReaderData>
  /** @param decide pure; given what is there in the moment of writing, which no page can change in between */
  rewrite(decide: (data: ReaderData) => Rewrite): Promise<RewriteAnswer>
}

export interface Tables {
  readonly edits: Table<Version>
  readonly kept: Table<Kept>
  readonly events: Table<ReaderEvent>
}

export const NOTHING: ReaderData = { edits: [], kept: [], events: [], quarantine: [] }

export function createWhole(
  tables: Tables,
  durable: Durable | undefined,
  isPersistent: () => boolean,
): WholeOfReader {
  async function read(): Promise<ReaderData> {
    const [edits, kept, events] = await Promise.all([
      tables.edits.read(ALL),
      tables.kept.read(ALL),
      tables.events.read(ALL),
    ])
    return { edits, kept, events, quarantine: (await durable?.readQuarantine().catch(() => [])) ?? [] }
  }

  return {
    read,

    async rewrite(decide) {
      // Sets aside what cannot be read, so that it is among what there was.
      const known = await read()
      if (durable !== undefined && isPersistent()) {
        try {
          const before = await durable.rewrite(decide)
          await read()
          return { kind: "stored", before }
        } catch (error) {
          return { kind: "failed", reason: reasonFor(causeOf(error)) }
        }
      }
      const { isErasing, edits, kept, events } = decide(known)
      // A full storage can still be emptied.
      const isStorageErased =
        isErasing && durable !== undefined
          ? await durable
              .rewrite(() => ({ ...NOTHING, isErasing }))
              .then(
                () => true,
                () => false,
              )
          : durable === undefined
      tables.edits.rewrite(edits, isErasing)
      tables.kept.rewrite(kept, isErasing)
      tables.events.rewrite(events, isErasing)
      return { kind: "in memory", before: known, isStorageErased }
    },
  }
}
