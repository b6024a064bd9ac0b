/** @file The list of names that a run works on, known by its content: so that an output can say so after a reload. */
import { computed } from "@preact/signals"
import { hashText } from "../../state"
import { ownList } from "../model/page-list"

/** A list that the reader has brought; for the site's own there is null. */
export interface ListUsed {
  readonly title: string
  /** Of its names. */
  readonly hash: string
}

export const listInUse = computed<ListUsed | null>(() => {
  const list = ownList.value
  return list === null ? null : { title: list.title, hash: hashText(list.text) }
})

export function isSameList(one: ListUsed | null, other: ListUsed | null): boolean {
  return one?.hash === other?.hash
}
