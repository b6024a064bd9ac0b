/** @file How the bench prints what it found. */

/** The middle one; of an even number, the upper of the two in the middle. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
}

/** First column to the left, the others to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  )
  for (const row of [head, ...rows]) {
    console.log(
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!))).join("   "),
    )
  }
}

/** A goal missed is said, not failed: a busy machine is no defect of the code. */
export function verdict(goal: string, measured: number, relation: "≤" | "≥", limit: number): void {
  const isMet = relation === "≤" ? measured <= limit : measured >= limit
  console.log(`${isMet ? "met   " : "MISSED"}  ${goal}: ${format(measured)}`)
}

function format(measured: number): string {
  return measured >= 1000 ? Math.round(measured).toLocaleString("en") : measured.toFixed(1)
}
