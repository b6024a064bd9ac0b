/** @file Lists of names for tests of a reader's own list. */
import { lectureCounts } from "@course/data"
import { Generator } from "@course/engine"

/** In as many symbols as a list may have beside the dot, each of them the first and the last of some name. */
export const longAlphabet: readonly string[] = (() => {
  const symbols = Array.from({ length: 63 }, (_, at) => String.fromCodePoint(0x4e00 + at))
  const symbolAt = (at: number) => symbols[at % symbols.length]!
  return symbols.flatMap((symbol, at) =>
    [1, 5, 7].map((step) => symbol + symbolAt(at + step) + symbolAt(at + 3 * step)),
  )
})()

/**
 * 32,033 names, none of them the lecture's, with exactly the bigrams of the lecture's list. A walk over the table of
 * counts uses each pair as often as it is counted: every symbol is left as often as it is entered, so a walk from the
 * dot can end nowhere else.
 */
export function namesWithTheLecturesCounts(): string[] {
  const left = lectureCounts.counts.map((row) => [...row])
  const generator = new Generator(1)
  const walkFrom = (start: number): number[] => {
    const places: number[] = []
    for (let at = start; ;) {
      const row = left[at]!
      if (row.every((count) => count === 0)) return places
      const next = generator.multinomial(row)
      row[next]! -= 1
      places.push(next)
      at = next
      if (at === 0 && start === 0) return places
    }
  }
  const names: number[][] = []
  while (left[0]!.some((count) => count > 0)) names.push(walkFrom(0))
  // What the walks have not met are circles among the letters: each is put into a name that comes by.
  left.forEach((row, place) => {
    for (let from = 0; row.some((count) => count > 0);) {
      from = names.findIndex((name, at) => at >= from && name.includes(place) && name.length < 60) + 1
      const name = names[from - 1]!
      const circle = circleFrom(place, left)
      name.splice(name.indexOf(place) + 1, 0, ...circle)
    }
  })
  return names.map((places) =>
    places
      .map((place) => lectureCounts.symbols[place])
      .join("")
      .slice(0, -1),
  )
}

/** From a place over pairs that are left, back to it. */
function circleFrom(place: number, left: number[][]): number[] {
  const places: number[] = []
  let at = place
  do {
    const next = left[at]!.findIndex((count) => count > 0)
    left[at]![next]! -= 1
    places.push(next)
    at = next
  } while (at !== place)
  return places
}
