/** @file The table itself: a real one, coloured, in which pointer, finger and arrow keys go from entry to entry. */
import { batch, effect, type Signal } from "@preact/signals"
import type { TargetedKeyboardEvent } from "preact"
import { useEffect, useMemo, useRef } from "preact/hooks"
import type { HeatView, Place } from "./heat-view"
import { shadeOf } from "./shade"

/** With more symbols than these no entry has room for its number. */
const MOST_WITH_NUMBERS = 30

interface Props {
  readonly view: HeatView
  readonly caption: string
  readonly nameOfSums: string
  /** Where the reader is; changed here. */
  readonly at: Signal<Place>
  /** What the pointer is over; changed here. */
  readonly hovered: Signal<Place | null>
  /** Whether the page lives: until then it is a table to read, and nothing to move about in. */
  readonly isLive: boolean
}

export function HeatTable({ view, caption, nameOfSums, at, hovered, isLive }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const side = view.symbols.length
  // Some hundreds of entries, made again only when they change: where the reader is, is marked in the page itself.
  const content = useMemo(() => <Rows view={view} nameOfSums={nameOfSums} />, [view, nameOfSums])

  // At once, not with the next frame as a rendering would: what is to take the focus must be marked by then.
  useEffect(
    () =>
      effect(() => {
        if (table.current) mark(table.current, at.value, hovered.value ?? at.value)
      }),
    [],
  )

  const go = (to: Place, withFocus: boolean) => {
    batch(() => {
      hovered.value = null
      at.value = to
    })
    if (withFocus) entryAt(table.current, to)?.focus()
  }

  return (
    <div class="heat-scroll" data-has-numbers={side <= MOST_WITH_NUMBERS}>
      <table
        ref={table}
        class="heat-table"
        role={isLive ? "grid" : undefined}
        aria-readonly={isLive ? true : undefined}
        onKeyDown={(event) => {
          const to = isLive ? destinationOf(event, at.peek(), side) : undefined
          if (to === undefined) return
          event.preventDefault()
          go(to, true)
        }}
        onClick={(event) => {
          const to = placeUnder(event.target, at.peek())
          if (to) go(to, true)
        }}
        onPointerLeave={() => (hovered.value = null)}
        // Not `over`: that also comes when the page moves under a pointer at rest, and would undo what a key has done.
        onPointerMove={(event) => {
          const to = placeUnder(document.elementFromPoint(event.clientX, event.clientY), at.peek())
          if (isSame(to, hovered.peek())) return
          if (event.pointerType === "mouse") hovered.value = to
          // A finger says more: it may stay down, and slide from entry to entry.
          else if (to && !isSame(to, at.peek())) go(to, false)
        }}
      >
        <caption>{caption}</caption>
        {content}
      </table>
    </div>
  )
}

function Rows({ view, nameOfSums }: Pick<Props, "view" | "nameOfSums">) {
  const { symbols, entries, sums, most } = view
  return (
    <>
      <colgroup>
        <col class="heat-symbols" />
        <col span={symbols.length} />
        <col class="heat-sums" />
      </colgroup>
      <thead>
        <tr>
          <td />
          {symbols.map((symbol) => (
            <th key={symbol} scope="col" aria-label={spoken(symbol)}>
              {symbol}
            </th>
          ))}
          <th scope="col">{nameOfSums}</th>
        </tr>
      </thead>
      <tbody>
        {symbols.map((symbol, row) => (
          <tr key={symbol}>
            <th scope="row" aria-label={spoken(symbol)}>
              {symbol}
            </th>
            {symbols.map((_, column) => {
              const entry = entries[row * symbols.length + column]!
              const shade = shadeOf(entry, most)
              return <td style={shade === 0 ? undefined : `--s:${shade}`}>{view.writeEntry(entry)}</td>
            })}
            <td data-is-one={view.quantity === "probability" ? isOne(sums[row]!) : undefined}>
              {view.writeSum(sums[row]!)}
            </td>
          </tr>
        ))}
      </tbody>
    </>
  )
}

/** A point alone is not read out. */
function spoken(symbol: string): string | undefined {
  return symbol === "." ? "dot" : undefined
}

/** Sums of rounded numbers come as near to 1 as this. */
function isOne(sum: number): boolean {
  return Math.abs(sum - 1) < 1e-9
}

function mark(table: HTMLTableElement, at: Place, shown: Place): void {
  for (const entry of table.querySelectorAll("[tabindex]")) entry.removeAttribute("tabindex")
  for (const header of table.querySelectorAll("[data-on]")) header.removeAttribute("data-on")
  const entry = entryAt(table, at)
  if (entry) entry.tabIndex = 0
  table.rows[0]?.cells[shown.column + 1]?.setAttribute("data-on", "")
  table.rows[shown.row + 1]?.cells[0]?.setAttribute("data-on", "")
}

function entryAt(table: HTMLTableElement | null, { row, column }: Place): HTMLElement | undefined {
  return table?.rows[row + 1]?.cells[column + 1]
}

/** The entry under the pointer. Over the name of a row or column: that one's, where the reader is otherwise. */
function placeUnder(target: EventTarget | null, at: Place): Place | null {
  const cell =
    target instanceof Element ? target.closest<HTMLTableCellElement>(".heat-table :is(td, th)") : null
  if (cell === null || !(cell.parentElement instanceof HTMLTableRowElement)) return null
  const [row, column] = [cell.parentElement.rowIndex - 1, cell.cellIndex - 1]
  if (row < 0 && column < 0) return null
  return { row: row < 0 ? at.row : row, column: column < 0 ? at.column : column }
}

function isSame(one: Place | null, other: Place | null): boolean {
  return one?.row === other?.row && one?.column === other?.column
}

/** Where a key leads, as in any grid; undefined for a key that has another meaning. */
function destinationOf(
  { key, ctrlKey, metaKey, altKey }: TargetedKeyboardEvent<HTMLTableElement>,
  { row, column }: Place,
  side: number,
): Place | undefined {
  const isFar = ctrlKey || metaKey
  const within = (place: number, most: number) => Math.min(most, Math.max(0, place))
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key]
  if (altKey) return undefined
  if (step !== undefined) {
    const by = isFar ? side : 1
    return { row: within(row + by * step[0]!, side - 1), column: within(column + by * step[1]!, side) }
  }
  if (key === "Home") return { row: isFar ? 0 : row, column: 0 }
  if (key === "End") return { row: isFar ? side - 1 : row, column: side }
  return undefined
}
