import { expect, test } from "vitest"
import { lessonMatter } from "./lesson-matter"

const written = {
  title: "Counting",
  summary: "One sentence. And another one.",
  track: "from-scratch",
  phase: 2,
  position: 3,
  difficulty: "standard",
  readingAimMinutes: 13,
  practiceMinutes: 20,
  prerequisites: [{ lesson: "micrograd-engine", why: "Section 7 uses it." }],
  objectives: ["one", "two", "three", "four", "five"].map((id) => ({ id, text: `explain ${id}` })),
  sections: ["count", "how-good-is-it"],
  cells: ["data", "counts"],
}

/** What an author is told, one line for each mistake. */
function complaints(matter: object): string[] {
  const result = lessonMatter.safeParse(matter)
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)
}

test("a complete front matter is taken as it is", () => {
  expect(lessonMatter.parse(written)).toEqual(written)
})

test("an unknown key is refused with the key that was probably meant", () => {
  expect(complaints({ ...written, practiceMinute: 20 })).toEqual([
    ': unknown key "practiceMinute"; did you mean "practiceMinutes"?',
  ])
  expect(complaints({ ...written, prerequisites: [{ lesson: "a", why: "It is.", wy: "" }] })).toEqual([
    'prerequisites.0: unknown key "wy"; did you mean "why"?',
  ])
})

test("a lesson has five objectives", () => {
  expect(complaints({ ...written, objectives: written.objectives.slice(1) })).toEqual([
    "objectives: a lesson has five objectives, but got 4",
  ])
})

test("an objective reads on from `After this lesson you can`", () => {
  const objectives = [{ id: "one", text: "Explain it." }, ...written.objectives.slice(1)]
  expect(complaints({ ...written, objectives })[0]).toContain("no capital, no full stop")
})

test("a summary has two sentences, and a decimal point does not end one", () => {
  expect(complaints({ ...written, summary: "Only one." })).toEqual([
    "summary: a summary has two sentences, but this one has 1",
  ])
  expect(complaints({ ...written, summary: "It scores 2.45 nats. Is that good?" })).toEqual([])
})

test("an id is refused when an address could not carry it", () => {
  expect(complaints({ ...written, sections: ["How good is it?"] })[0]).toContain('"How good is it?"')
})

test("an id that is listed twice is named", () => {
  expect(complaints({ ...written, cells: ["data", "counts", "data"] })).toEqual([
    'cells: the cell "data" is listed twice',
  ])
})

test("a difficulty outside the scale is refused with the scale", () => {
  expect(complaints({ ...written, difficulty: "easy" })).toEqual([
    'difficulty: difficulty is gentle, standard or demanding, but got "easy"',
  ])
})

test("a reading time cannot be written, since it is computed", () => {
  expect(complaints({ ...written, readingMinutes: 13 })[0]).toContain('unknown key "readingMinutes"')
})
