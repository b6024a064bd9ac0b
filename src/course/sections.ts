/** @file The sections of a lesson, as its contents list needs them, checked against the list in its front matter. */
import type { MarkdownHeading } from "astro"
import { didYouMean } from "@course/curriculum"
import { AuthoringError } from "./lesson-program"

export interface Section {
  /** The anchor: `#count`. For ever. */
  readonly id: string
  readonly title: string
}

/**
 * The second-level headings. Their ids come from their words; the list in the front matter says which ids readers'
 * links rely on, so a heading that is reworded by accident fails the build.
 *
 * @param file where the headings are, for the message
 * @throws {AuthoringError} when the two disagree
 */
export function sectionsOf(
  headings: readonly MarkdownHeading[],
  promised: readonly string[],
  file: string,
): Section[] {
  const sections = headings
    .filter(({ depth }) => depth === 2)
    .map(({ slug, text }) => ({ id: slug, title: text }))
  const ids = sections.map(({ id }) => id)
  const found = ids.find((id) => !promised.includes(id))
  if (found !== undefined) {
    throw new AuthoringError(
      `${file}: a heading has the id "${found}", which the front matter's \`sections\` do not list` +
        `${didYouMean(found, promised)} A new section is added there; an old one keeps its id for ever.`,
    )
  }
  if (ids.join() !== promised.join()) {
    throw new AuthoringError(
      `${file}: the front matter promises the sections ${promised.join(", ")}, but the headings are ${ids.join(", ")}`,
    )
  }
  return sections
}
