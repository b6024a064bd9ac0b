/** @file How far a page has moved while it was read. */
import type { Page } from "@playwright/test"

/** Sums up what has moved without the reader's doing. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let shift = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += Number(Reflect.get(entry, "value"))
        }).observe({ type: "layout-shift", buffered: true })
        // Buffered entries are told in a task of their own.
        requestAnimationFrame(() => setTimeout(() => resolve(shift)))
      }),
  )
}
