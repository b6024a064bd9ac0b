/** @file The dialog of the search: a field, and below it what was found, to walk through by arrow keys. */
import { useEffect, useId, useRef } from "preact/hooks"
import { NAME_OF_KIND, type Found } from "./found"
import type { SearchSession } from "./search-session"

interface Props {
  readonly session: SearchSession
  readonly onClose: () => void
}

export function SearchDialog({ session, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector("input")?.select()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="search-dialog"
      aria-label="Search"
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <SearchView session={session} onLeave={() => dialog.current?.close()} />
    </dialog>
  )
}

interface ViewProps {
  readonly session: SearchSession
  /** Before the page goes to a result, or because the reader has had enough. */
  readonly onLeave: () => void
}

/** The search as it stands, whatever made it so. */
export function SearchView({ session, onLeave }: ViewProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  /** Whether Enter was pressed before the answer came. */
  const opensFirst = useRef(false)
  const found = session.found.value
  const chosen = session.chosen.value
  const option = (place: number) => list.current?.querySelectorAll<HTMLAnchorElement>("[role=option]")[place]
  useEffect(() => option(chosen)?.scrollIntoView({ block: "nearest" }), [chosen, found])
  useEffect(() => {
    if (opensFirst.current) option(chosen)?.click()
    opensFirst.current = false
  }, [session.state.value])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      session.choose(event.key === "ArrowDown" ? 1 : -1)
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault()
      if (session.isWaiting.peek()) opensFirst.current = true
      else option(chosen)?.click()
    }
  }
  return (
    <div class="search-view">
      <div class="search-bar">
        <input
          type="text"
          inputMode="search"
          enterKeyHint="search"
          role="combobox"
          aria-label="Search lessons, terms and cards"
          aria-expanded={found.length > 0}
          aria-controls={id}
          aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder="Lessons, terms and cards"
          value={session.text.value}
          onInput={(event) => {
            opensFirst.current = false
            session.type(event.currentTarget.value)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="button" onClick={onLeave}>
          Close
        </button>
      </div>
      <p class="search-said" role="status">
        {sentenceFor(session)}
      </p>
      <div id={id} ref={list} class="search-found" role="listbox" aria-label="Results">
        {partsOf(found).map(({ kind, items }) => (
          <div role="group" aria-label={NAME_OF_KIND[kind]} key={kind}>
            <p class="search-kind" aria-hidden="true">
              {NAME_OF_KIND[kind]}
            </p>
            {items.map(({ result, place }) => (
              <a
                key={result.url}
                id={`${id}-${place}`}
                class="search-result"
                role="option"
                aria-selected={place === chosen}
                tabIndex={-1}
                href={result.url}
                onPointerMove={() => (session.chosen.value = place)}
                onClick={onLeave}
              >
                <span class="search-title">{result.title}</span>
                <span class="search-excerpt">
                  {result.excerpt.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}
                </span>
              </a>
            ))}
          </div>
        ))}
      </div>
      <p class="search-keys" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> open
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
      </p>
    </div>
  )
}

function partsOf(found: readonly Found[]) {
  const placed = found.map((result, place) => ({ result, place }))
  return (["term", "section", "card"] as const)
    .map((kind) => ({ kind, items: placed.filter(({ result }) => result.kind === kind) }))
    .filter(({ items }) => items.length > 0)
}

function sentenceFor({ state, found }: SearchSession): string {
  const now = state.value
  switch (now.kind) {
    case "empty":
      return "A word of a lesson, a term, or what a card asks."
    case "asking":
      return "Searching …"
    case "found": {
      const { length } = found.value
      if (length > 0) return `${length} ${length === 1 ? "result" : "results"} for “${now.text}”.`
      return `Nothing for “${now.text}”. Try fewer letters, or another word for it.`
    }
    case "unreachable":
      if (import.meta.env.DEV)
        return "There is an index on the built site only: run npm start, and search there."
      return navigator.onLine
        ? "The search could not be fetched. Type again to try again."
        : "You are offline, and the search is not on this device. “Make available offline”, at the foot of each page, keeps it for the next time."
    default:
      return now satisfies never
  }
}
