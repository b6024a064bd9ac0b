/** @file What the reader has made of the cells: the door that the code cells use. */
import type { Decision } from "./layout"
import type { CellId, Edit, EditId, Version } from "./shapes"
import { currentOf, decide } from "./versions"
import type { Burst, Content, SaveAnswer } from "./versions"
import type { Table } from "./table"
import type { World } from "./world"

export interface Draft {
  readonly text: string
  /** `hashText` of the author's text that the reader started from. */
  readonly startHash: string
  /** The id of the version on screen when the reader began; null for the author's text. */
  readonly basedOn: EditId | null
}

/** Which page made a change. */
export type ChangedWhere = "here" | "elsewhere"

/** Nothing in here throws or rejects because of the storage: without it, everything goes on in memory. */
export interface EditsOfReader {
  /** The current version; undefined for a cell that was never edited. Of a reset, show the author's text. */
  load(cell: CellId): Promise<Edit | undefined>
  /** Makes the draft current, unless the cell was changed elsewhere since `basedOn`; then keeps it as an aside. */
  save(cell: CellId, draft: Draft): Promise<SaveAnswer>
  /** Makes the author's text current. Save what is typed first, so that it can be brought back. */
  reset(cell: CellId, basedOn: EditId | null): Promise<SaveAnswer>
  /** Makes a version of the history current again, as a new version. `gone` when it is not in the history any more. */
  bringBack(
    cell: CellId,
    version: EditId,
    basedOn: EditId | null,
  ): Promise<SaveAnswer | { readonly kind: "gone" }>
  /** The current version, those before it, and asides: newest first, at most 20. */
  history(cell: CellId): Promise<readonly Version[]>
  /** Tells what is current, soon and then at each change, whichever page makes it. Returns how to stop. */
  watch(cell: CellId, told: (edit: Edit | undefined, where: ChangedWhere) => void): () => void
}

export function createEdits(table: Table<Version>, world: World): EditsOfReader {
  const bursts = new Map<CellId, Burst>()
  const ownVersions = new Set<EditId>()

  function propose(cell: CellId, content: Content, basedOn: EditId | null, burst?: Burst) {
    const id = world.newId()
    const isOwn = (version: EditId) => ownVersions.has(version)
    ownVersions.add(id)
    return { cell, content, basedOn, id, nowMs: world.nowMs(), isOwn, burst }
  }

  return {
    load: async (cell) => currentOf(await table.read(cell)),

    async save(cell, { text, startHash, basedOn }) {
      const proposal = propose(cell, { kind: "written", text, startHash }, basedOn, bursts.get(cell))
      const { answer, put, drop } = await table.change(cell, (versions) => decide(versions, proposal))
      if (put !== undefined) {
        const { burst, nowMs } = proposal
        const isContinued = burst !== undefined && drop.includes(burst.id)
        bursts.set(cell, { id: put.id, beganAtMs: isContinued ? burst.beganAtMs : nowMs })
      }
      return answer
    },

    async reset(cell, basedOn) {
      const proposal = propose(cell, { kind: "reset" }, basedOn)
      return (await table.change(cell, (versions) => decide(versions, proposal))).answer
    },

    async bringBack(cell, version, basedOn) {
      const proposal = propose(cell, { kind: "reset" }, basedOn)
      const bring = (
        versions: readonly Version[],
      ): Decision<SaveAnswer | { readonly kind: "gone" }, Version> => {
        const wanted = versions.find(({ id }) => id === version)
        if (wanted === undefined) return { answer: { kind: "gone" }, drop: [] }
        return decide(versions, { ...proposal, content: contentOf(wanted) })
      }
      return (await table.change(cell, bring)).answer
    },

    history: (cell) => table.read(cell),

    watch(cell, told) {
      let lastTold: EditId | null | undefined
      return table.watch(cell, ({ rows }) => {
        const edit = currentOf(rows())
        const id = edit?.id ?? null
        if (id === lastTold) return
        lastTold = id
        told(edit, id !== null && ownVersions.has(id) ? "here" : "elsewhere")
      })
    },
  }
}

function contentOf(version: Version): Content {
  if (version.kind === "reset") return { kind: "reset" }
  return { kind: "written", text: version.text, startHash: version.startHash }
}
