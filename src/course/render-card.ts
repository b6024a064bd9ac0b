/** @file A card as HTML: for a page, with formulas set and numbers in their colours, and as Anki wants it. */
import { createMarkdownProcessor } from "@astrojs/markdown-remark"
import type { MarkdownRenderer } from "@astrojs/markdown-remark"
import type { Card } from "@course/curriculum"
import rehypeKatex from "rehype-katex"
import remarkMath from "remark-math"
import type { ComputedNumber } from "./number-format"
import { computedNumber } from "./numbers"

export interface RenderedCard {
  /** In its lesson, for ever. */
  readonly id: string
  readonly objective: string
  readonly section: string
  /** HTML. */
  readonly front: string
  readonly back: string
  /** The number that the reader types, if there is one to type. */
  readonly answer: ComputedNumber | undefined
  /** The same sides with formulas between `\(` and `\)`, and without the site's own markup. */
  readonly forAnki: { readonly front: string; readonly back: string }
}

/** @param where the file and the card, for the message about a number that does not exist */
export async function renderCard(card: Card, where: string): Promise<RenderedCard> {
  const number = (key: string) => computedNumber(key, where)
  const coloured = (key: string) => {
    const { text, quantity } = number(key)
    return quantity === undefined ? text : `<span data-quantity="${quantity}">${text}</span>`
  }
  const page = async (text: string) => render(await forPage, withNumbers(text, coloured))
  const anki = async (text: string) =>
    render(
      await forAnki,
      withNumbers(text, (key) => number(key).text),
    ).then(formulasForAnki)
  return {
    id: card.id,
    objective: card.objective,
    section: card.section,
    front: await page(card.front),
    back: await page(card.back),
    answer: card.answer === undefined ? undefined : number(card.answer.slice(1, -1)),
    forAnki: { front: await anki(card.front), back: await anki(card.back) },
  }
}

const forPage = createMarkdownProcessor({
  remarkPlugins: [remarkMath],
  rehypePlugins: [rehypeKatex],
  syntaxHighlight: false,
  smartypants: false,
})
const forAnki = createMarkdownProcessor({
  remarkPlugins: [remarkMath],
  syntaxHighlight: false,
  smartypants: false,
})

/** Puts the numbers in; braces inside of code and formulas are their own. */
function withNumbers(text: string, written: (key: string) => string): string {
  return text.replace(/`[^`]*`|\$[^$]*\$|\{([\w.-]+)\}/g, (whole, key?: string) =>
    key === undefined ? whole : written(key),
  )
}

/** A card of one paragraph goes without its tags. */
async function render(processor: MarkdownRenderer, markdown: string): Promise<string> {
  const { code } = await processor.render(markdown)
  return code.trim().replace(/^<p>((?:(?!<\/p>)[^])*)<\/p>$/, "$1")
}

function formulasForAnki(html: string): string {
  return html.replace(/<code class="language-math math-inline">([^<]*)<\/code>/g, "\\($1\\)")
}
