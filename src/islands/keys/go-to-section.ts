/** @file From section to section of the text, by key. */

/** A heading this near to the top of the window is the one that is being read from its beginning. */
const AT_THE_TOP_PX = 48

/** Goes to the next heading of a section, or back to the beginning of this one, or of the one before. */
export function goToSection(by: 1 | -1): void {
  const headings = [...document.querySelectorAll<HTMLElement>("main .prose > h2[id]")].filter(
    (heading) => heading.getClientRects().length > 0,
  )
  const tops = headings.map((heading) => heading.getBoundingClientRect().top)
  const target =
    by === 1
      ? headings.find((_, place) => tops[place]! > AT_THE_TOP_PX)
      : headings.findLast((_, place) => tops[place]! < 0)
  if (target === undefined) return
  // At once: who presses again before a scroll has ended would be counted from where the page happens to be.
  target.scrollIntoView({ behavior: "instant", block: "start" })
  const link = target.querySelector<HTMLElement>("a") ?? target
  if (link === target) target.tabIndex = -1
  link.focus({ preventScroll: true })
}
