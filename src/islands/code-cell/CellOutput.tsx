/** @file What a run said: its lines and tables, and what went wrong, with a way to the place. */
import { useSignal } from "@preact/signals"
import type { OutputItem, Place, Problem, RunFailure } from "@course/sandbox"
import type { Output, RunState } from "./cell-session"
import { openPlace, shortName } from "./open-place"

/** Items shown before the reader asks for all. */
const SHOWN_ITEMS = 300
const SHOWN_FRAMES = 6

interface Props {
  /** The path of the cell that was run. */
  readonly entry: string
  readonly output: Output
  readonly run: RunState
}

export function CellOutput({ entry, output, run }: Props) {
  const own = output.items.filter(({ from }) => from === entry || from === "")
  const upstream = output.items.filter(({ from }) => from !== entry && from !== "")
  const hasTrouble = run.kind === "rejected" || run.kind === "failed" || run.kind === "unable"
  if (own.length === 0 && upstream.length === 0 && !hasTrouble) return null

  return (
    // A region that scrolls must be reachable by keyboard.
    <div class="cell-output" role="region" aria-label={`Output of ${shortName(entry)}`} tabIndex={0}>
      {upstream.length > 0 && <Upstream items={upstream} />}
      <Items items={own} />
      {output.dropped > 0 && (
        <p class="cell-note">
          {output.dropped.toLocaleString("en")} more lines were printed. They were counted, but not kept.
        </p>
      )}
      {run.kind === "rejected" && <Problems problems={run.problems} />}
      {run.kind === "failed" && <Failure failure={run.failure} />}
      {run.kind === "unable" && <p class="cell-problem">{run.message}</p>}
    </div>
  )
}

function Items({ items }: { readonly items: readonly OutputItem[] }) {
  const showsAll = useSignal(false)
  const shown = showsAll.value ? items : items.slice(0, SHOWN_ITEMS)
  return (
    <>
      {shown.map((item, index) =>
        item.kind === "table" ? (
          <Table key={index} table={item} />
        ) : item.kind === "text" ? (
          <Line key={index} line={item} />
        ) : null,
      )}
      {shown.length < items.length && (
        <button type="button" class="button" onClick={() => (showsAll.value = true)}>
          Show all {items.length.toLocaleString("en")} lines
        </button>
      )}
    </>
  )
}

const LEVEL_WORDS = { warn: "Warning: ", error: "Error: " } as const

function Line({ line }: { readonly line: Extract<OutputItem, { kind: "text" }> }) {
  const word = line.level === "warn" || line.level === "error" ? LEVEL_WORDS[line.level] : null
  return (
    <pre class="cell-line" data-level={line.level}>
      {word !== null && <span class="visually-hidden">{word}</span>}
      {line.text === "" ? " " : line.text}
    </pre>
  )
}

function Table({ table }: { readonly table: Extract<OutputItem, { kind: "table" }> }) {
  return (
    <>
      <table class="cell-table">
        <thead>
          <tr>
            {table.columns.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([index, ...cells]) => (
            <tr>
              <th scope="row">{index}</th>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.cut && <p class="cell-note">The table is longer or wider than what is shown.</p>}
    </>
  )
}

/** Lines of cells that this one imports: folded, since the reader ran this cell. */
function Upstream({ items }: { readonly items: readonly OutputItem[] }) {
  const files = [...new Set(items.map(({ from }) => shortName(from)))].join(", ")
  return (
    <details class="cell-upstream">
      <summary>
        {items.length.toLocaleString("en")} {items.length === 1 ? "line" : "lines"} printed by {files}
      </summary>
      <Items items={items} />
    </details>
  )
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul class="cell-problems">
      {problems.map(({ message, hints, place }) => (
        <li class="cell-problem">
          {place !== null && <PlaceLink place={place} />} {message}
          {hints.map((hint) => (
            <span class="cell-problem-hint"> {hint}</span>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Failure({ failure }: { readonly failure: RunFailure }) {
  const { name, message, frames } = failure
  return (
    <div class="cell-problem">
      <p>
        <strong>{name === "" ? "Thrown" : name}</strong>: {message}
      </p>
      {frames.length > 0 && (
        <ol class="cell-frames">
          {frames.slice(0, SHOWN_FRAMES).map((frame) => (
            <li>
              <PlaceLink place={frame} />
              {frame.functionName !== "" && <code> {frame.functionName}</code>}
            </li>
          ))}
          {frames.length > SHOWN_FRAMES && (
            <li class="cell-note">… {frames.length - SHOWN_FRAMES} more calls</li>
          )}
        </ol>
      )}
    </div>
  )
}

function PlaceLink({ place }: { readonly place: Place }) {
  return (
    <button type="button" class="cell-place" onClick={() => openPlace(place)}>
      {shortName(place.file)}, line {place.line}
    </button>
  )
}
