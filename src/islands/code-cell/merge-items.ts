/** @file Puts what was printed now behind what was printed before; progress and pictures with a key are written over. */
import type { OutputItem } from "@course/sandbox"

export function mergeItems(
  items: readonly OutputItem[],
  added: readonly OutputItem[],
): readonly OutputItem[] {
  if (added.every((item) => nameOf(item) === undefined)) return items.concat(added)
  const merged = [...items]
  const placeOf = new Map<string, number>()
  merged.forEach((item, place) => {
    const name = nameOf(item)
    if (name !== undefined) placeOf.set(name, place)
  })
  for (const item of added) {
    const name = nameOf(item)
    const place = name === undefined ? undefined : placeOf.get(name)
    if (place !== undefined) merged[place] = item
    else if (merged.push(item) && name !== undefined) placeOf.set(name, merged.length - 1)
  }
  return merged
}

/** Items of one name stand in one place; undefined for one that stays where it is. */
function nameOf(item: OutputItem): string | undefined {
  return "key" in item && item.key !== "" ? `${item.kind} ${item.from} ${item.key}` : undefined
}
