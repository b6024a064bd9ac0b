import { expect, test } from "vitest"
import { proseWords, readingMinutes, readingWarning } from "./reading-time"

test("words of headings, paragraphs, lists and links are counted, their marks and addresses are not", () => {
  expect(proseWords("## How good is it?\n\n- one *two*\n- [three four](https://five.example/six)\n")).toBe(8)
})

test("code and displayed formulas are not counted", () => {
  expect(proseWords("before\n\n```ts\nconst a = 1\n```\n\n$$\n-\\ln p\n$$\n\nafter")).toBe(2)
})

test("a formula or a computed number inside a line counts as one word", () => {
  expect(proseWords('All <Num of="names.count" /> names have $-\\ln p \\ge 0$ surely')).toBe(6)
})

test("the cells of a table are not counted", () => {
  expect(proseWords("Two words\n\n| Part | Here |\n| ---- | ---- |\n| Unit | a letter |\n\nafter it")).toBe(4)
})

test("margin notes and comments for authors are not counted", () => {
  expect(proseWords("One <Note>a remark that is\nset aside</Note> two {/* three */}")).toBe(2)
})

test("what is to be run elsewhere is a task with a time of its own", () => {
  expect(proseWords('One <TestLoss id="a" title="b" minutes="15">\n\nrun *it*\n\n</TestLoss> two')).toBe(2)
})

test("2,200 words take ten minutes, and nothing takes less than one", () => {
  expect(readingMinutes("word ".repeat(2200))).toBe(10)
  expect(readingMinutes("short")).toBe(1)
})

test("an author is warned of a text that is more than a minute off its aim, with the words that it wants", () => {
  const text = "word ".repeat(220 * 13)
  expect(readingWarning(text, 13)).toBeUndefined()
  expect(readingWarning(text, 12)).toBeUndefined()
  expect(readingWarning(text, 15)).toBe(
    "takes 13 minutes to read (2860 words), but `readingAimMinutes` is 15: write until there are 3080 to 3520 words",
  )
  expect(readingWarning(text, 10)).toContain("cut until")
})
