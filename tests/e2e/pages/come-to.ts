/** @file The way to what stands far down a page, which is laid out only when it comes near. */
import type { Locator } from "@playwright/test"

/** Frames until what has come near is laid out, and what that brings near in turn. */
const FRAMES = 3

/**
 * Scrolls to a part of the page, and waits until the browser has drawn it there. What is laid out on arrival may move by
 * its own height: a click in the same moment would press here and let go elsewhere, which no reader is quick enough for.
 */
export async function comeTo(part: Locator): Promise<void> {
  await part.scrollIntoViewIfNeeded()
  // An observer is told once a frame is laid out, also where a test holds the page's clock.
  await part.evaluate(async (element, frames) => {
    for (let frame = 0; frame < frames; frame++) {
      await new Promise<void>((resolve) => {
        const observer = new IntersectionObserver(() => {
          observer.disconnect()
          resolve()
        })
        observer.observe(element)
      })
    }
  }, FRAMES)
  await part.scrollIntoViewIfNeeded()
}
