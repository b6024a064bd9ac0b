/**
 * @file The search and the page's keys, fetched when a reader first asks for one of them: reader-tools.js, a file of its
 * own (.config/reader-tools.mjs), so that a page without islands pays nothing for it.
 */
import { openSearch } from "../search/open-search"
import type { Ask, AskEvent } from "./ask"
import { goToSection } from "./go-to-section"
import { actionFor, SEQUENCE_MS } from "./key-map"
import { openSheet } from "./open-sheet"

const ASKS: AskEvent = "reader-asks"

let last: { readonly key: string; readonly atMs: number } | undefined

addEventListener(ASKS, (event) => {
  event.preventDefault()
  const ask = (event as CustomEvent<Ask>).detail
  if ("key" in ask) press(ask.key, ask.atMs)
  else if (ask.open === "search") void openSearch(ask.text)
  else void openSheet(ask.isOn)
})

function press(key: string, atMs: number): void {
  const before = last !== undefined && atMs - last.atMs < SEQUENCE_MS ? last.key : undefined
  last = { key, atMs }
  const action = actionFor(key, before)
  const base = import.meta.env.BASE_URL.replace(/\/*$/, "/")
  switch (action) {
    case undefined:
      return
    case "search":
      return void openSearch()
    case "sheet":
      return void openSheet(true)
    case "next":
      return goToSection(1)
    case "previous":
      return goToSection(-1)
    case "home":
      return location.assign(base)
    case "review":
      return location.assign(`${base}review/`)
    default:
      return action satisfies never
  }
}
