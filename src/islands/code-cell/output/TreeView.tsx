/** @file A printed value, opened level by level. What is closed is not drawn. */
import { useSignal } from "@preact/signals"
import type { ValueTree } from "@course/sandbox"

interface Props {
  readonly tree: ValueTree
  /** Its name in the value that holds it. */
  readonly name?: string
  readonly startsOpen?: boolean
}

export function TreeView({ tree, name, startsOpen = false }: Props) {
  const isOpen = useSignal(startsOpen)
  const label = (
    <>
      {name !== undefined && <span class="cell-tree-key">{name}: </span>}
      {tree.text}
    </>
  )
  if (tree.entries.length === 0) return <p class="cell-tree-leaf">{label}</p>
  return (
    <details
      class="cell-tree"
      open={isOpen.value}
      onToggle={(event) => (isOpen.value = event.currentTarget.open)}
    >
      <summary>{label}</summary>
      {isOpen.value && (
        <ul>
          {tree.entries.map(({ key, value }, index) => (
            <li key={index}>
              <TreeView tree={value} name={key} />
            </li>
          ))}
          {tree.left > 0 && <li class="cell-note">… {tree.left.toLocaleString("en")} more</li>}
        </ul>
      )}
    </details>
  )
}
