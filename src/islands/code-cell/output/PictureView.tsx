/** @file A picture of a program: drawn as soon as the drawing library has come, and as a table for everyone who asks. */
import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import type { Picture } from "@course/sandbox"
import { describePicture, formatNumber } from "./describe-picture"

/** A curve's table shows so many of its points. */
const SHOWN_POINTS = 100

export function PictureView({ picture }: { readonly picture: Picture }) {
  const host = useRef<HTMLDivElement>(null)
  const isTable = useSignal(false)
  const isUndrawn = useSignal(false)

  useEffect(() => {
    const element = host.current
    if (element === null) return
    let isOver = false
    let drawnWidth = 0
    const draw = async () => {
      const { drawPicture } = await import("./draw-picture")
      const width = Math.round(element.clientWidth)
      if (isOver || width === 0 || width === drawnWidth) return
      drawnWidth = width
      element.replaceChildren(drawPicture(picture, width))
    }
    // Told at once, and whenever the width changes.
    const observer = new ResizeObserver(() => void draw().catch(() => (isUndrawn.value = true)))
    observer.observe(element)
    return () => {
      isOver = true
      observer.disconnect()
    }
  }, [picture])

  return (
    <figure class="cell-picture">
      {picture.title !== "" && <figcaption>{picture.title}</figcaption>}
      <div ref={host} class="cell-drawing" role="img" aria-label={describePicture(picture)} />
      {isUndrawn.value && (
        <p class="cell-note">The picture could not be drawn. Are you offline? Its numbers are here.</p>
      )}
      <details onToggle={(event) => (isTable.value = event.currentTarget.open)}>
        <summary>The numbers</summary>
        {isTable.value && <PictureTable picture={picture} />}
      </details>
    </figure>
  )
}

function PictureTable({ picture }: { readonly picture: Picture }) {
  const { columns, rows, left } = tableOf(picture)
  return (
    <>
      <table class="cell-table">
        <thead>
          <tr>{columns.map((name) => (name === "" ? <td /> : <th scope="col">{name}</th>))}</tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values]) => (
            <tr>
              <th scope="row">{name}</th>
              {values.map((value) => (
                <td>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p class="cell-note">… {left.toLocaleString("en")} points more</p>}
    </>
  )
}

function tableOf(picture: Picture): { columns: string[]; rows: string[][]; left: number } {
  switch (picture.shape) {
    case "heat map": {
      const rows = picture.values.map((row, i) => [picture.rows[i] ?? "", ...row.map(formatNumber)])
      return { columns: ["", ...picture.columns], rows, left: 0 }
    }
    case "line": {
      const points = picture.series.flatMap(({ name, xs, ys }) =>
        ys.map((y, i) => [name, formatNumber(xs[i] ?? NaN), formatNumber(y)]),
      )
      const columns = ["curve", picture.x || "x", picture.y || "y"]
      return { columns, rows: points.slice(0, SHOWN_POINTS), left: Math.max(0, points.length - SHOWN_POINTS) }
    }
    case "bars": {
      const rows = picture.values.map((value, i) => [picture.names[i] ?? "", formatNumber(value)])
      return { columns: [picture.x, picture.y || "value"], rows, left: 0 }
    }
    default:
      return picture satisfies never
  }
}
