/** @file Small pieces of sentences. */

/** `a`, `b` and `c` */
export function listed(items: readonly string[], last = "and"): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)!}`
}

/** A symbol, pair or name as messages mark it. */
export function quoted(text: string): string {
  return `\`${text}\``
}
