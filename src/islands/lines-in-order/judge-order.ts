/** @file Whether lines are in an order that works, and if not, which is the first out of place, and why. */
import type { OrderExercise } from "@course/curriculum"

export type OrderVerdict =
  | { readonly kind: "right" }
  /** All that is there is right, as far as it goes. */
  | { readonly kind: "unfinished"; readonly missing: number }
  | { readonly kind: "out of place"; readonly line: string; readonly position: number; readonly why: string }

/** What is judged: any exercise's lines and distractors. */
export type Lines = Pick<OrderExercise, "lines" | "distractors">

/** @param order ids of lines, from the top */
export function judgeOrder({ lines, distractors }: Lines, order: readonly string[]): OrderVerdict {
  for (const [position, line] of order.entries()) {
    const why =
      distractors.find(({ id }) => id === line)?.why ??
      Object.entries(lines.find(({ id }) => id === line)?.after ?? {}).find(
        ([needed]) => !order.slice(0, position).includes(needed),
      )?.[1]
    if (why !== undefined) return { kind: "out of place", line, position, why }
  }
  const missing = lines.length - order.length
  return missing === 0 ? { kind: "right" } : { kind: "unfinished", missing }
}

/** How deep each line stands inside braces. */
export function depths(codes: readonly string[]): number[] {
  let depth = 0
  return codes.map((code) => {
    if (code.startsWith("}")) depth = Math.max(0, depth - 1)
    const own = depth
    if (code.endsWith("{")) depth++
    return own
  })
}
