/** @file A stretch of time as a button says it: `10 min`, `3 days`, `2 months`. */
import { DAY_MS, HOUR_MS } from "./day"

/** One unit, rounded to what one would say. */
export function intervalText(ms: number): string {
  if (ms < HOUR_MS) return `${Math.max(1, Math.round(ms / 60_000))} min`
  if (ms < DAY_MS) return `${Math.round(ms / HOUR_MS)} h`
  const days = Math.round(ms / DAY_MS)
  if (days < 45) return many(days, "day")
  if (days < 365) return many(Math.round(days / 30.4), "month")
  return many(Math.round(days / 36.5) / 10, "year")
}

function many(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`
}
