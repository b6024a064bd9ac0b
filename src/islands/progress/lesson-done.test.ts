import { describe, expect, test } from "vitest"
import { NO_PROGRESS, type Progress } from "../../state/progress"
import { doneOf, goOnAt, isNothing } from "./lesson-done"
import { wordsOfLesson, wordsOfSection } from "./words"

const section = (id: string) => ({
  id,
  title: id,
  seconds: 60,
  cells: [`${id}-cell`],
  exercises: [`${id}-first`, `${id}-second`],
  cards: [`${id}-card`],
})
const lesson = {
  id: "bigram",
  href: "/lessons/bigram/",
  sections: ["count", "sample", "practice"].map(section),
}
const [count] = lesson.sections
const read = (...ids: string[]): Progress => ({
  ...NO_PROGRESS,
  read: new Set(ids.map((id) => `bigram#${id}` as const)),
})

describe("what was done", () => {
  const progress: Progress = {
    read: new Set(["bigram#count", "mlp#sample"]),
    ran: new Set(["bigram/count-cell", "bigram/gone"]),
    solved: new Map([["bigram/count-second", "assisted"]]),
    reviewed: new Set(["mlp/count-card"]),
  }

  test("counts what the lesson has today, of this lesson alone", () => {
    expect(doneOf("bigram", lesson.sections, progress)).toEqual({
      read: { done: 1, of: 3 },
      ran: { done: 1, of: 3 },
      solved: { done: 1, of: 6 },
      reviewed: { done: 0, of: 3 },
    })
  })

  test("is told in words that say what was done, and nothing of what was not", () => {
    expect(wordsOfSection(doneOf("bigram", [count!], progress))).toBe(
      "read, 1 cell run, 1 of 2 exercises solved",
    )
    expect(wordsOfLesson(doneOf("bigram", lesson.sections, progress))).toBe(
      "1 of 3 sections read, 1 of 3 cells run, 1 of 6 exercises solved",
    )
  })

  test("is nothing at first, and needs no words then", () => {
    const done = doneOf("bigram", lesson.sections, NO_PROGRESS)
    expect([isNothing(done), wordsOfLesson(done), wordsOfSection(done)]).toEqual([true, "", ""])
  })
})

describe("a reader goes on", () => {
  const at = (place: string | undefined, progress: Progress) => goOnAt(lesson, place, progress)?.number

  test("in the section where they were, if it is not read to its end", () => {
    expect(at("sample", read("count"))).toBe(2)
  })

  test("in the next one, if that is what is left", () => {
    expect(at("count", read("count"))).toBe(2)
  })

  test("in the same one, when they had come back to it", () => {
    expect(at("count", read("count", "sample"))).toBe(1)
  })

  test("nowhere, when they have read the last, have not begun, or the section is no more", () => {
    expect([at("practice", read("practice")), at(undefined, read()), at("gone", read())]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
