/** @file A deck as the text file that Anki imports: tab-separated, with lines at its head that say how to read it. */

/** A card for Anki; both sides are HTML, with formulas between `\(` and `\)`. */
export interface AnkiCard {
  /** Stable, so that a second import updates the note instead of adding another. */
  readonly guid: string
  readonly front: string
  readonly back: string
  /** Words joined by `::` make a tree in Anki; a space inside of a tag would end it. */
  readonly tags: readonly string[]
}

/**
 * @param deck its name in Anki; `::` makes a deck inside of another
 * @see https://docs.ankiweb.net/importing/text-files.html
 */
export function ankiText(deck: string, cards: readonly AnkiCard[]): string {
  const head = [
    "#separator:tab",
    "#html:true",
    "#notetype:Basic",
    `#deck:${oneLine(deck)}`,
    "#columns:guid\tFront\tBack\tTags",
    "#guid column:1",
    "#tags column:4",
  ]
  const rows = cards.map(({ guid, front, back, tags }) =>
    [guid, front, back, tags.map((tag) => tag.replaceAll(/\s+/g, "-")).join(" ")].map(field).join("\t"),
  )
  return [...head, ...rows, ""].join("\n")
}

/** What holds a tab, a line break or a quotation mark stands in quotation marks, and those inside are doubled. */
function field(text: string): string {
  return /[\t\n\r"]|^#/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim()
}
