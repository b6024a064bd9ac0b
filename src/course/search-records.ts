/** @file What the search finds beside the text of the pages: the words of each glossary and the cards of each deck. */
import { lessonAddress } from "./address"
import { cardAnchor, cardsOf, hasCards } from "./cards"
import { loadCourse } from "./course"
import { glossaryOf } from "./glossary"
import { plainText } from "./pieces"

export interface SearchRecords {
  /** Lessons, from the host's root on. Their text is read from the built pages, section by section. */
  readonly lessons: readonly { readonly url: string; readonly title: string }[]
  readonly records: readonly SearchRecord[]
}

/** One thing to find, with an address of its own. */
interface SearchRecord {
  readonly kind: "term" | "card"
  readonly url: string
  readonly title: string
  readonly text: string
  /** The title of the lesson that it belongs to. */
  readonly lesson: string
}

export async function searchRecords(): Promise<SearchRecords> {
  const { lessons } = await loadCourse()
  const records = await Promise.all(
    lessons.map(async ({ id, entry }): Promise<SearchRecord[]> => {
      const lesson = entry.data.title
      const url = (anchor: string) => `${lessonAddress(id)}#${anchor}`
      const terms = usesTerms(entry.body) ? await glossaryOf(id) : []
      const cards = (await hasCards(id)) ? await cardsOf(id) : []
      return [
        ...terms.map(({ id: term, term: title, text }) => ({
          kind: "term" as const,
          url: url(`word-${term}`),
          title,
          text: plainText(text),
          lesson,
        })),
        ...cards.map(({ id: card, forAnki: { front, back } }) => ({
          kind: "card" as const,
          url: url(cardAnchor(card)),
          title: withoutTags(front),
          text: withoutTags(back),
          lesson,
        })),
      ]
    }),
  )
  return {
    lessons: lessons.map(({ href, entry }) => ({ url: href, title: entry.data.title })),
    records: records.flat(),
  }
}

/** Only then can a link lead to the list of its words. */
function usesTerms(text = ""): boolean {
  return text.includes("<Glossary")
}

/** HTML of a card as words: formulas stay as they were written, without their marks. */
function withoutTags(html: string): string {
  return html
    .replace(/\\[()]/g, "")
    .replace(/<\/(?:p|li)>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|amp|quot|#39|#x27);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/\s+/g, " ")
    .trim()
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  "#39": "'",
  "#x27": "'",
}
