/**
 * @file Opens the folds that a link leads into, or to. Browsers do so for what stands inside of a fold, but not all of
 * them yet, and none for the fold itself.
 */

function openLinked(): void {
  const linked = document.getElementById(linkedId())
  for (let fold = linked?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
    fold.open = true
  // What was hidden had no place to scroll to; and a list of cards that goes, with the link to one of them, stops a scroll.
  linked?.scrollIntoView()
}

/** An address may end in anything: what is no encoding is taken as it stands. */
function linkedId(): string {
  const id = location.hash.slice(1)
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

addEventListener("hashchange", openLinked)
// A press on a link to where the address leads already changes nothing, and is not told.
addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href*='#']") : null
  if (link?.href === location.href) openLinked()
})
if (location.hash !== "") openLinked()
