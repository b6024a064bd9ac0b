/**
 * @file What a cell can draw: `import { display } from "@course/sandbox/display"`. The page draws it, and says it in
 * words or numbers too.
 */
import { emit } from "./prelude"
import type { Picture, Quantity } from "./protocol"

/** A list of numbers: `[1, 2]`, `Float64Array`. */
export type Numbers = ArrayLike<number>

export interface PictureOptions {
  /** Above the picture. */
  readonly title?: string
  /** What is drawn: it takes this quantity's colour. */
  readonly quantity?: Quantity
  /** What the horizontal axis counts. */
  readonly x?: string
  /** What the vertical axis counts. */
  readonly y?: string
  /** A later picture of the same key takes the place of the earlier one: for a curve that grows. */
  readonly key?: string
}

export interface HeatMapOptions extends PictureOptions {
  /** The names of the rows. */
  readonly rows?: Iterable<string>
  /** The names of the columns. */
  readonly columns?: Iterable<string>
}

export interface LineOptions extends PictureOptions {
  /** Where the numbers stand on the horizontal axis; without it, at 0, 1, 2 … */
  readonly at?: Numbers
}

export interface BarsOptions extends PictureOptions {
  /** The names of the bars of a plain list. */
  readonly names?: Iterable<string>
}

const MAX_SIDE = 200
const MAX_POINTS = 2_000
const MAX_SERIES = 12

/** Draws numbers as pictures below the cell. */
export const display = {
  /**
   * A matrix as a map of shades.
   *
   * @param matrix a list of rows, or one flat list in row order when `rows` and `columns` are named
   * @throws {TypeError} when the rows are not equally long, or are not numbers
   */
  heatMap(matrix: ArrayLike<Numbers> | Numbers, options: HeatMapOptions = {}): void {
    const rowNames = options.rows === undefined ? undefined : [...options.rows].map(String)
    const columnNames = options.columns === undefined ? undefined : [...options.columns].map(String)
    const values = toRows(matrix, rowNames, columnNames)
    const width = values[0]?.length ?? 0
    if (values.length > MAX_SIDE || width > MAX_SIDE)
      throw new TypeError(
        `display.heatMap draws at most ${MAX_SIDE} × ${MAX_SIDE} numbers, but got ${values.length} × ${width}. Show a part of it.`,
      )
    show(options, {
      shape: "heat map",
      rows: namesFor(rowNames, values.length, "rows", "heatMap"),
      columns: namesFor(columnNames, width, "columns", "heatMap"),
      values,
    })
  },

  /**
   * One curve, or several by name: `display.line(losses)`, `display.line({ train, test })`.
   *
   * @throws {TypeError} when there are no numbers
   */
  line(series: Numbers | Readonly<Record<string, Numbers>>, options: LineOptions = {}): void {
    const named = isNumbers(series) ? { "": series } : series
    const entries = Object.entries(named)
    if (entries.length > MAX_SERIES)
      throw new TypeError(
        `display.line draws at most ${MAX_SERIES} curves, but got ${entries.length}. Show some of them.`,
      )
    show(options, {
      shape: "line",
      series: entries.map(([name, numbers]) => ({ name, ...thin(toNumbers(numbers, "line"), options.at) })),
    })
  },

  /**
   * Bars, one a number: `display.bars({ a: 3, b: 1 })`, a Map, or a list with `names`.
   *
   * @throws {TypeError} when a value is no number
   */
  bars(
    bars: Numbers | ReadonlyMap<string, number> | Readonly<Record<string, number>>,
    options: BarsOptions = {},
  ): void {
    const isList = isNumbers(bars)
    const entries = isList ? [] : bars instanceof Map ? [...bars] : Object.entries(bars)
    const values = isList
      ? toNumbers(bars, "bars")
      : toNumbers(
          entries.map(([, value]) => Number(value)),
          "bars",
        )
    if (values.length > MAX_SIDE)
      throw new TypeError(
        `display.bars draws at most ${MAX_SIDE} bars, but got ${values.length}. Show the largest of them.`,
      )
    const given = options.names === undefined ? undefined : [...options.names].map(String)
    const names = isList
      ? namesFor(given, values.length, "names", "bars")
      : entries.map(([name]) => String(name))
    show(options, { shape: "bars", names, values })
  },

  /**
   * One line that is written over: `display.progress("step 20", 20 / 100)`.
   *
   * @param text what to say
   * @param share how much is done, from 0 to 1, if that is known
   */
  progress(text: string, share?: number): void {
    const known = typeof share === "number" && Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : null
    emit({ kind: "progress", key: "progress", text: String(text).slice(0, 500), share: known })
  },
}

type Shape = Picture extends infer Every
  ? Every extends Picture
    ? Omit<Every, "title" | "quantity" | "x" | "y">
    : never
  : never

function show({ title = "", quantity, x = "", y = "", key = "" }: PictureOptions, shape: Shape): void {
  const labels = { title: String(title), quantity: quantity ?? null, x: String(x), y: String(y) }
  const picture = { ...labels, ...shape } as Picture
  emit({ kind: "picture", key: String(key), picture })
}

function isNumbers(value: unknown): value is Numbers {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value)
}

function toRows(
  matrix: ArrayLike<Numbers> | Numbers,
  rows: readonly string[] | undefined,
  columns: readonly string[] | undefined,
): number[][] {
  if (!isNumbers(matrix)) throw new TypeError("display.heatMap wants a list of rows, as [[1, 2], [3, 4]].")
  const list = Array.from(matrix as ArrayLike<unknown>)
  if (list.every((row) => typeof row === "number")) {
    const width = columns?.length ?? (rows === undefined ? 0 : list.length / rows.length)
    const height = rows?.length ?? list.length / width
    if (width * height !== list.length || list.length === 0 || !Number.isInteger(height))
      throw new TypeError(
        `display.heatMap got one flat list of ${list.length} numbers: name its rows and columns, so that their numbers multiply to ${list.length}.`,
      )
    return Array.from({ length: height }, (_, row) => list.slice(row * width, (row + 1) * width))
  }
  const values = list.map((row) => toNumbers(row, "heatMap"))
  const ragged = values.findIndex((row) => row.length !== values[0]?.length)
  if (ragged >= 0)
    throw new TypeError(
      `display.heatMap wants rows of one length, but row 0 has ${values[0]?.length} numbers and row ${ragged} has ${values[ragged]?.length}.`,
    )
  return values
}

function toNumbers(list: unknown, method: string): number[] {
  if (!isNumbers(list))
    throw new TypeError(
      `display.${method} wants lists of numbers, but got ${list === null ? "null" : typeof list}.`,
    )
  return Array.from(list, (value: unknown, at) => {
    if (typeof value === "number") return value
    throw new TypeError(`display.${method} wants numbers, but got ${typeof value} at place ${at}.`)
  })
}

function namesFor(
  names: readonly string[] | undefined,
  count: number,
  what: string,
  method: string,
): readonly string[] {
  if (names === undefined) return Array.from({ length: count }, (_, at) => String(at))
  if (names.length === count) return names
  throw new TypeError(
    `display.${method} got ${names.length} ${what} for ${count} ${what === "names" ? "bars" : what} of numbers.`,
  )
}

/** A curve of at most `MAX_POINTS` points: of each stretch the lowest and the highest are kept, so no spike is lost. */
function thin(ys: readonly number[], at: Numbers | undefined): { xs: number[]; ys: number[] } {
  const xs = at === undefined ? ys.map((_, index) => index) : toNumbers(at, "line")
  if (xs.length !== ys.length)
    throw new TypeError(`display.line got ${xs.length} places in \`at\` for ${ys.length} numbers.`)
  if (ys.length <= MAX_POINTS) return { xs, ys: [...ys] }
  const stretch = Math.ceil((2 * ys.length) / MAX_POINTS)
  const kept = new Set([0, ys.length - 1])
  for (let start = 0; start < ys.length; start += stretch) {
    let lowest = start
    let highest = start
    for (let index = start; index < Math.min(start + stretch, ys.length); index++) {
      if ((ys[index] ?? 0) < (ys[lowest] ?? 0)) lowest = index
      if ((ys[index] ?? 0) > (ys[highest] ?? 0)) highest = index
    }
    kept.add(lowest).add(highest)
  }
  const indices = [...kept].sort((one, other) => one - other)
  return { xs: indices.map((index) => xs[index] ?? 0), ys: indices.map((index) => ys[index] ?? 0) }
}
