import { expect, test } from "vitest"
import { programOf } from "./lesson-program"

const files = {
  "/content/lessons/one/cells/counts.ts": "export const counts = 1\n",
  "/content/lessons/one/cells/data.ts": "export const names = []\n",
  "/content/lessons/two/cells/other.ts": "",
}

test("a program has the cells of its own lesson, in the order of the front matter, without the files' last newline", () => {
  expect(programOf("one", ["data", "counts"], files, "/data/names.txt")).toEqual({
    lesson: "one",
    namesUrl: "/data/names.txt",
    cells: [
      { id: "data", path: "lesson/data.ts", source: "export const names = []" },
      { id: "counts", path: "lesson/counts.ts", source: "export const counts = 1" },
    ],
  })
})

test("a listed cell without a file is named, with the file that was probably meant", () => {
  expect(() => programOf("one", ["data", "conuts", "counts"], files, "")).toThrow(
    'content/lessons/one/index.mdx lists the cell "conuts", but there is no file cells/conuts.ts; did you mean "counts"?',
  )
})

test("a file that the front matter forgets is named", () => {
  expect(() => programOf("one", ["data"], files, "")).toThrow("content/lessons/one/cells/counts.ts")
})
