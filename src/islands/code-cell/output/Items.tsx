/** @file The items of an output, in order: the first few hundred, and all when the reader asks. */
import { useSignal } from "@preact/signals"
import type { OutputItem, ValueTree } from "@course/sandbox"
import { PictureView } from "./PictureView"
import { TreeView } from "./TreeView"

/** Items shown before the reader asks for all. */
const SHOWN_ITEMS = 300
/** Rows of a table, and lines of one text, that are shown before the reader asks for all. */
const SHOWN_ROWS = 50
const SHOWN_LINES = 200

type Kind<K extends OutputItem["kind"]> = Extract<OutputItem, { kind: K }>

export function Items({ items }: { readonly items: readonly OutputItem[] }) {
  const showsAll = useSignal(false)
  const shown = showsAll.value ? items : items.slice(0, SHOWN_ITEMS)
  return (
    <>
      {shown.map((item, index) => (
        <Item key={index} item={item} />
      ))}
      {shown.length < items.length && (
        <button type="button" class="button" onClick={() => (showsAll.value = true)}>
          Show all {items.length.toLocaleString("en")} lines
        </button>
      )}
    </>
  )
}

function Item({ item }: { readonly item: OutputItem }) {
  switch (item.kind) {
    case "text":
      return <Line line={item} />
    case "table":
      return <Table table={item} />
    case "progress":
      return <Progress progress={item} />
    case "picture":
      return <PictureView picture={item.picture} />
    default:
      return item satisfies never
  }
}

const LEVEL_WORDS = { warn: "Warning: ", error: "Error: " } as const

function Line({ line }: { readonly line: Kind<"text"> }) {
  const showsAll = useSignal(false)
  const word = line.level === "warn" || line.level === "error" ? LEVEL_WORDS[line.level] : null
  const lines = line.text.split("\n")
  const isCut = lines.length > SHOWN_LINES && !showsAll.value
  return (
    <div class="cell-line" data-level={line.level}>
      <pre>
        {word !== null && <span class="visually-hidden">{word}</span>}
        {line.text === "" ? " " : isCut ? lines.slice(0, SHOWN_LINES).join("\n") : line.text}
      </pre>
      {isCut && (
        <button type="button" class="button" onClick={() => (showsAll.value = true)}>
          Show all {lines.length.toLocaleString("en")} lines
        </button>
      )}
      {line.trees !== undefined && <Trees trees={line.trees} />}
    </div>
  )
}

function Trees({ trees }: { readonly trees: readonly ValueTree[] }) {
  const isOpen = useSignal(false)
  return (
    <details class="cell-trees" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>Look inside</summary>
      {isOpen.value && trees.map((tree, index) => <TreeView key={index} tree={tree} startsOpen />)}
    </details>
  )
}

function Table({ table }: { readonly table: Kind<"table"> }) {
  const showsAll = useSignal(false)
  const rows = showsAll.value ? table.rows : table.rows.slice(0, SHOWN_ROWS)
  return (
    <>
      <table class="cell-table">
        <thead>
          <tr>{table.columns.map((name) => (name === "" ? <td /> : <th scope="col">{name}</th>))}</tr>
        </thead>
        <tbody>
          {rows.map(([index, ...cells]) => (
            <tr>
              <th scope="row">{index}</th>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < table.rows.length && (
        <button type="button" class="button" onClick={() => (showsAll.value = true)}>
          Show all {table.rows.length.toLocaleString("en")} rows
        </button>
      )}
      {table.cut && <p class="cell-note">The table is longer or wider than what is shown.</p>}
    </>
  )
}

/** Written over in place; silent for screen readers, which would speak each step. */
function Progress({ progress: { text, share } }: { readonly progress: Kind<"progress"> }) {
  return (
    <div class="cell-progress">
      {share !== null && <progress max={1} value={share} aria-label={text} />}
      <span>{text}</span>
    </div>
  )
}
