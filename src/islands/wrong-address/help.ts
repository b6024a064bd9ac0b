/** @file On the page for a wrong address: the page that was probably meant, and a search for its words. */
import { nearestAddress, wordsOf } from "./nearest"

const meant = document.querySelector<HTMLElement>("[data-meant]")
const search = document.querySelector<HTMLElement>("[data-search-for]")
const pages = [...document.querySelectorAll<HTMLAnchorElement>("main li a")]

/** What all addresses of the site begin with tells nothing. */
const base = import.meta.env.BASE_URL.replace(/\/*$/, "")
const below = (path: string) => (path.startsWith(base) ? path.slice(base.length) : path)

const nearest = nearestAddress(
  below(location.pathname),
  pages.map(({ pathname }) => below(pathname)),
)
const page = pages.find(({ pathname }) => below(pathname) === nearest)
if (meant !== null && page !== undefined) {
  meant.querySelector("a")?.replaceWith(page.cloneNode(true))
  meant.hidden = false
}

const words = wordsOf(below(location.pathname))
if (search !== null && words !== "") {
  search.dataset.text = words
  search.textContent = `Search for “${words}”`
}
