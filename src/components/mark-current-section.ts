/** @file Marks, in the contents beside the text, the section that is being read: the last whose heading has come up. */
const links = new Map<string, HTMLAnchorElement>()
for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-contents] a")) {
  links.set(link.hash.slice(1), link)
}
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? [])

function mark() {
  const readingLine = innerHeight / 3
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top <= readingLine)
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute("aria-current", "true")
    else link.removeAttribute("aria-current")
  }
}

// Told only when a heading crosses the reading line, not at every pixel of a scroll. All that is above the line counts as
// inside, so that a jump over a whole section is told too.
const observer = new IntersectionObserver(mark, { rootMargin: "1000000px 0px -66.6% 0px" })
for (const heading of headings) observer.observe(heading)
