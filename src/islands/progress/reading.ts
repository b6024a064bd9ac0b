/**
 * @file When a section counts as read. Pure: places and times are arguments.
 *
 * It is read once its end has been on the screen while the reader was in it, and the reader has been in it for a third of
 * the time that its words take: a fast reader's pace, too slow for a look at the pictures. Time in which the reader
 * gives no sign counts for a minute, since a full screen takes about as long.
 */
import type { SectionParts } from "@course/curriculum"

/** Of its reading time. */
const LEAST_SHARE = 1 / 3
const LEAST_MS = 5_000
/** Without a scroll, a key or a touch for longer, the reader is taken to be away. */
export const AWAY_AFTER_MS = 60_000
/** Whoever has been in a section for so long may want to come back there. */
const SETTLED_AFTER_MS = 5_000

/** Where the reader is at one moment. */
export interface Look {
  /** The section at the reading line; none above the first. */
  readonly section: string | undefined
  readonly isEndSeen: boolean
  /** Since the last look, as far as the reader was there. */
  readonly spentMs: number
}

export class Reading {
  readonly #spentMs = new Map<string, number>()
  readonly #endSeen = new Set<string>()
  readonly #sections: ReadonlyMap<string, SectionParts>
  #last: string | undefined
  #stayMs = 0

  constructor(sections: readonly SectionParts[]) {
    this.#sections = new Map(sections.map((section) => [section.id, section]))
  }

  /** @returns whether the section is read by now, and whether the reader has settled in it */
  look({ section: id, isEndSeen, spentMs }: Look): { readonly isRead: boolean; readonly isSettled: boolean } {
    const section = id === undefined ? undefined : this.#sections.get(id)
    this.#stayMs = id === this.#last ? this.#stayMs + spentMs : 0
    this.#last = id
    if (section === undefined) return { isRead: false, isSettled: false }
    const inAllMs = (this.#spentMs.get(section.id) ?? 0) + spentMs
    this.#spentMs.set(section.id, inAllMs)
    if (isEndSeen) this.#endSeen.add(section.id)
    const isLongEnough = inAllMs >= Math.max(LEAST_MS, section.seconds * 1_000 * LEAST_SHARE)
    return {
      isRead: isLongEnough && this.#endSeen.has(section.id),
      isSettled: this.#stayMs >= SETTLED_AFTER_MS,
    }
  }
}
