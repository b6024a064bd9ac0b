/** @file Finds what the reader has for each text of a link. A link may name anything: only what there is can be taken. */
import { isPackageFileId } from "../engine-source/package-file-id"

/** What the reader has, by the id of the cell or of the package's file. */
export interface OwnTexts<Session> {
  readonly cells: ReadonlyMap<string, Session>
  /** Empty as long as no link asks for them; null when they could not be fetched. */
  readonly packages: ReadonlyMap<string, Session> | null
}

export interface Match<Session> {
  readonly id: string
  readonly session: Session
  readonly text: string
}

export interface Matched<Session> {
  /** In the order of the link. */
  readonly cells: readonly Match<Session>[]
  readonly packages: readonly Match<Session>[]
  /** Ids of packages' files that there may be, once their sources can be fetched. */
  readonly unreachable: readonly string[]
  /** Ids that nothing here has. */
  readonly unknown: readonly string[]
}

export function matchFiles<Session>(
  files: ReadonlyMap<string, string>,
  own: OwnTexts<Session>,
): Matched<Session> {
  const found = (among: ReadonlyMap<string, Session>) =>
    [...files].flatMap(([id, text]) => {
      const session = among.get(id)
      return session === undefined ? [] : [{ id, session, text }]
    })
  const isMissing = (id: string) => own.packages === null && isPackageFileId(id)
  const strange = [...files.keys()].filter((id) => !own.cells.has(id) && !own.packages?.has(id))
  return {
    cells: found(own.cells),
    packages: own.packages === null ? [] : found(own.packages),
    unreachable: strange.filter((id) => isMissing(id)),
    unknown: strange.filter((id) => !isMissing(id)),
  }
}
