/**
 * @file Authors' mistakes: each folder of tests/fixtures/broken holds the files in which a lesson differs from a sound one,
 * and in expected.txt what the author is told.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { readLesson } from "../../src/course/check-content"
import { checkLesson } from "../../src/course/check-lesson"
import { listed } from "../../src/course/mistake"
import { computedNumbers } from "../../src/course/numbers"
import { soundLesson } from "../support/sound-lesson"

const BROKEN = fileURLToPath(new URL("../fixtures/broken", import.meta.url))
const FOLDER = "content/lessons/sound"
const numbers = Object.keys(computedNumbers)

test("a sound lesson has no mistake", () => {
  expect(checkLesson(FOLDER, soundLesson(), numbers)).toEqual([])
})

describe("an author is told file, line, what was expected and what was found, of", () => {
  test.each(readdirSync(BROKEN))("%s", (name) => {
    const folder = join(BROKEN, name)
    const mistakes = checkLesson(FOLDER, soundLesson(readLesson(folder)), numbers)
    expect(listed(mistakes)).toBe(readFileSync(join(folder, "expected.txt"), "utf8").trimEnd())
  })
})
