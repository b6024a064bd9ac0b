/** @file What a search has found, put in order for a reader: pure, out of what the index answers. */

/** A stretch of text; `isHit` where it is what was looked for. */
export interface Stretch {
  readonly text: string
  readonly isHit: boolean
}

export interface Found {
  readonly kind: "term" | "section" | "card"
  readonly title: string
  readonly url: string
  readonly excerpt: readonly Stretch[]
}

/** The part that is used here of what pagefind tells of one page or record. */
export interface IndexAnswer {
  readonly url: string
  readonly meta: Readonly<Record<string, string>>
  /** HTML: words, entities, and `<mark>` around what was found. */
  readonly excerpt: string
  readonly sub_results: readonly {
    readonly title: string
    readonly url: string
    readonly excerpt: string
    readonly weighted_locations: readonly { readonly balanced_score: number }[]
  }[]
}

/** More than this of one kind is a list to read, and no answer. */
const MOST = { term: 4, section: 8, card: 6 } as const

/** What each kind is called above its part of the list. */
export const NAME_OF_KIND: Readonly<Record<Found["kind"], string>> = {
  term: "Terms",
  section: "In the lessons",
  card: "Cards",
}

/**
 * Definitions first, then the sections of pages, then cards; the best of each kind before the others.
 *
 * Of a word that is nowhere the index takes as few letters as it needs to find something: that is left out.
 *
 * @param answers the best first
 * @param text what was looked for
 */
export function foundIn(answers: readonly IndexAnswer[], text: string): Found[] {
  return inOrder(answers).filter((found) => isNear(found, text))
}

function inOrder(answers: readonly IndexAnswer[]): Found[] {
  const of = (kind: string) => answers.filter(({ meta }) => meta.kind === kind)
  const pages = answers.filter(({ meta }) => meta.kind === undefined)
  return [
    ...of("term").slice(0, MOST.term).map(recordOf("term")),
    ...pages.flatMap(sectionsOf).slice(0, MOST.section),
    ...of("card").slice(0, MOST.card).map(recordOf("card")),
  ]
}

function recordOf(kind: "term" | "card") {
  return ({ url, meta, excerpt }: IndexAnswer): Found => ({
    kind,
    title: meta.title ?? "",
    url,
    excerpt: stretchesOf(excerpt),
  })
}

/** The sections of a page that hold what was looked for, those with most of it first. */
function sectionsOf({ sub_results }: IndexAnswer): Found[] {
  const score = (section: IndexAnswer["sub_results"][number]) =>
    section.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0)
  return [...sub_results]
    .sort((a, b) => score(b) - score(a))
    .map(({ title, url, excerpt }) => ({ kind: "section", title, url, excerpt: stretchesOf(excerpt) }))
}

/** The words of an excerpt, with what was found marked; nothing in it is taken for HTML. */
export function stretchesOf(excerpt: string): Stretch[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, place) => ({ text: withoutGaps(plain(part)), isHit: place % 2 === 1 }))
    .filter(({ text }) => text !== "")
}

/** The index puts a space where an element ends, also before a comma. */
function withoutGaps(text: string): string {
  return text.replace(/ (?=[.,:;?!)]( |$))/g, "")
}

function plain(html: string): string {
  return html
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#(?:39|x27);/g, "'")
    .replace(/&amp;/g, "&")
}

/** So many letters of a word looked for must stand at the beginning of a word that was found. */
const LETTERS_IN_COMMON = 3

function isNear({ title, excerpt }: Found, text: string): boolean {
  const hits = excerpt.filter(({ isHit }) => isHit).map(({ text: hit }) => hit)
  const words = wordsIn([title, ...hits].join(" "))
  return wordsIn(text).some((wanted) =>
    words.some((word) => word.startsWith(wanted.slice(0, LETTERS_IN_COMMON))),
  )
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
