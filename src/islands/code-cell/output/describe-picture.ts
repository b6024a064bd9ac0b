/** @file A picture in words: what it is, how large, and where its ends lie. Holes are left out. */
import type { Picture } from "@course/sandbox"

export function describePicture(picture: Picture): string {
  const title = picture.title === "" ? "" : `${picture.title}. `
  switch (picture.shape) {
    case "heat map": {
      const { rows, columns, values } = picture
      const cells = values.flatMap((row, i) =>
        row.map((value, j) => ({ value, at: `row ${rows[i]}, column ${columns[j]}` })),
      )
      return `${title}Heat map of ${rows.length} rows and ${columns.length} columns. ${ends(cells)}`
    }
    case "line":
      return `${title}${picture.series.map(describeCurve).join(" ")}`
    case "bars": {
      const bars = picture.values.map((value, i) => ({ value, at: picture.names[i] ?? "" }))
      return `${title}${bars.length} ${bars.length === 1 ? "bar" : "bars"}. ${ends(bars)}`
    }
    default:
      return picture satisfies never
  }
}

function describeCurve({ name, xs, ys }: Extract<Picture, { shape: "line" }>["series"][number]): string {
  const points = ys.map((value, i) => ({ value, at: formatNumber(xs[i] ?? 0) }))
  const known = points.filter(({ value }) => Number.isFinite(value))
  const [first, last] = [known[0], known.at(-1)]
  const curve = name === "" ? "Curve" : `Curve ${name}`
  if (first === undefined || last === undefined) return `${curve} without a point.`
  return `${curve} from ${formatNumber(first.value)} at ${first.at} to ${formatNumber(last.value)} at ${last.at}. ${ends(known)}`
}

function ends(points: readonly { readonly value: number; readonly at: string }[]): string {
  const known = points.filter(({ value }) => Number.isFinite(value))
  const first = known[0]
  if (first === undefined) return "There is no number in it."
  const lowest = known.reduce((least, point) => (point.value < least.value ? point : least), first)
  const highest = known.reduce((most, point) => (point.value > most.value ? point : most), first)
  return `Lowest ${formatNumber(lowest.value)} at ${lowest.at}, highest ${formatNumber(highest.value)} at ${highest.at}.`
}

/** Four digits that matter: `6808`, `0.1377`, `-2.455`. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return "–"
  return String(Number(value.toPrecision(Math.abs(value) >= 1_000 ? 7 : 4)))
}
