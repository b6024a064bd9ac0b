/** @file Draws a program's picture with Observable Plot, in the page's own colours, by day and by night. */
import { barX, barY, cell, dot, line, plot, ruleX, ruleY, text } from "@observablehq/plot"
import type { PlotOptions } from "@observablehq/plot"
import type { Picture } from "@course/sandbox"
import { formatNumber } from "./describe-picture"

const COLOURS = {
  count: "var(--count)",
  probability: "var(--probability)",
  surprise: "var(--surprise)",
  weight: "var(--weight-positive)",
  sample: "var(--sample)",
} as const
/** Curves are told apart by their dashes and their names, since a colour means a quantity. */
const DASHES = ["none", "6 3", "2 3", "9 3 2 3", "1 5", "12 4"]
const CHART_HEIGHT_PX = 260
const MAX_CELL_PX = 28

export function drawPicture(picture: Picture, widthPx: number): Element {
  const colour = picture.quantity === null ? "var(--accent)" : COLOURS[picture.quantity]
  switch (picture.shape) {
    case "heat map":
      return finish(heatMap(picture, colour, widthPx))
    case "line":
      return finish(lineChart(picture, colour, widthPx))
    case "bars":
      return finish(barChart(picture, colour, widthPx))
    default:
      return picture satisfies never
  }
}

type Shaped<S extends Picture["shape"]> = Extract<Picture, { shape: S }>

/** The figure's words are around it; the drawing itself is silent. */
function finish(options: PlotOptions): Element {
  const drawing = plot({ ...options, style: { background: "none", color: "inherit", fontSize: "11px" } })
  drawing.setAttribute("aria-hidden", "true")
  return drawing
}

function heatMap(picture: Shaped<"heat map">, colour: string, widthPx: number): PlotOptions {
  const { rows, columns, values } = picture
  const largest = Math.max(
    ...values.flat().map((value) => (Number.isFinite(value) ? Math.abs(value) : 0)),
    1e-300,
  )
  const cells = values.flatMap((row, i) => row.map((value, j) => ({ row: i, column: j, value })))
  const marginLeft = marginFor(rows)
  const cellPx = Math.min(MAX_CELL_PX, (widthPx - marginLeft - 10) / Math.max(1, columns.length))
  const everyX = Math.max(1, Math.ceil(12 / cellPx))
  return {
    width: Math.round(marginLeft + 10 + cellPx * columns.length),
    height: Math.round(40 + cellPx * rows.length),
    marginLeft,
    marginRight: 10,
    marginTop: 26,
    marginBottom: 14,
    padding: cellPx > 8 ? 0.05 : 0,
    color: { type: "identity" },
    x: {
      axis: "top",
      domain: columns.map((_, j) => j),
      ticks: columns.map((_, j) => j).filter((j) => j % everyX === 0),
      tickFormat: (j: number) => columns[j] ?? "",
      tickSize: 0,
      label: picture.x || null,
    },
    y: {
      domain: rows.map((_, i) => i),
      ticks: rows.map((_, i) => i).filter((i) => i % everyX === 0),
      tickFormat: (i: number) => rows[i] ?? "",
      tickSize: 0,
      label: picture.y || null,
    },
    marks: [
      cell(cells, {
        x: "column",
        y: "row",
        fill: ({ value }: { value: number }) => shade(value, largest, colour),
        title: ({ row, column, value }: { row: number; column: number; value: number }) =>
          `${rows[row]}, ${columns[column]}: ${formatNumber(value)}`,
      }),
    ],
  }
}

/** From nearly the paper to the full colour; what is below zero in the colour of its own. */
function shade(value: number, largest: number, colour: string): string {
  if (!Number.isFinite(value)) return "none"
  const percent = 4 + 96 * Math.abs(value / largest)
  return `color-mix(in oklab, ${value < 0 ? "var(--weight-negative)" : colour} ${percent.toFixed(1)}%, var(--surface))`
}

function lineChart(picture: Shaped<"line">, colour: string, widthPx: number): PlotOptions {
  const { series } = picture
  const isNamed = series.some(({ name }) => name !== "")
  return {
    width: widthPx,
    height: CHART_HEIGHT_PX,
    marginLeft: 56,
    marginBottom: 36,
    marginRight: isNamed ? 14 + 7 * Math.min(14, Math.max(...series.map(({ name }) => name.length))) : 14,
    x: { label: picture.x || null },
    y: { label: picture.y || null, grid: true, zero: false, nice: true },
    marks: series.flatMap(({ name, xs, ys }, place) => {
      const points = ys.map((y, i) => ({ x: xs[i] ?? NaN, y }))
      const last = points.filter(({ y }) => Number.isFinite(y)).slice(-1)
      const stroke = place === 0 ? colour : "currentColor"
      return [
        points.length === 1
          ? dot(points, { x: "x", y: "y", fill: stroke })
          : line(points, {
              x: "x",
              y: "y",
              stroke,
              strokeWidth: 1.75,
              strokeDasharray: DASHES[place % DASHES.length] ?? "none",
            }),
        text(last, { x: "x", y: "y", text: () => name, textAnchor: "start", dx: 6, fill: "currentColor" }),
      ]
    }),
  }
}

function barChart(picture: Shaped<"bars">, colour: string, widthPx: number): PlotOptions {
  const { names, values } = picture
  const bars = values.map((value, place) => ({ place, value }))
  const title = ({ place, value }: { place: number; value: number }) =>
    `${names[place]}: ${formatNumber(value)}`
  const scale = { domain: names.map((_, i) => i), tickFormat: (i: number) => names[i] ?? "", tickSize: 0 }
  const isUpright = Math.max(...names.map(({ length }) => length)) <= 3 && names.length <= widthPx / 14
  if (isUpright)
    return {
      width: Math.min(widthPx, 80 + names.length * 40),
      height: CHART_HEIGHT_PX,
      marginLeft: 56,
      x: { ...scale, label: picture.x || null },
      y: { label: picture.y || null, grid: true },
      marks: [barY(bars, { x: "place", y: "value", fill: colour, title }), ruleY([0])],
    }
  return {
    width: widthPx,
    height: 46 + names.length * 18,
    marginLeft: marginFor(names),
    x: { label: picture.y || null, grid: true },
    y: { ...scale, label: picture.x || null },
    marks: [barX(bars, { x: "value", y: "place", fill: colour, title }), ruleX([0])],
  }
}

function marginFor(names: readonly string[]): number {
  return Math.min(140, 16 + 7 * Math.max(1, ...names.map(({ length }) => length)))
}
