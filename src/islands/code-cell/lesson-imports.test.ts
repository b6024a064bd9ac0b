import { expect, test } from "vitest"
import { importsOf, needsOf } from "./lesson-imports"

test.each([
  ['import { a } from "./data"', ["data"]],
  ["import * as all from './data.ts'\nimport { b } from \"./counts\"", ["data", "counts"]],
  ['import "./data"', ["data"]],
  ['export { a } from "./data"; import { b } from "./data"', ["data"]],
  ['import {\n  a,\n  b,\n} from "./data"', ["data"]],
  ['import { names } from "@course/data"', []],
  ['// import { a } from "./data"', []],
  ['const text = "./data"', []],
])("%s imports %o", (text, names) => {
  expect(importsOf(text)).toEqual(names)
})

const file = (id: string, text: string) => ({ id, path: `lesson/${id}.ts`, text })
const needs = (id: string, files: readonly ReturnType<typeof file>[]) => {
  const wanted = files.find((candidate) => candidate.id === id)
  if (wanted === undefined) throw new Error(`no ${id}`)
  return needsOf(wanted, files, ({ text }) => text).map((need) => need.id)
}

test("what a file needs comes in the order in which it runs, each once", () => {
  const files = [
    file("data", ""),
    file("counts", 'import "./data"'),
    file("nll", 'import "./counts"\nimport "./data"'),
    file("sample", 'import "./counts"'),
  ]
  expect(needs("nll", files)).toEqual(["data", "counts"])
  expect(needs("data", files)).toEqual([])
})

test("files that import each other, or a file that is not there, end the search", () => {
  const files = [file("a", 'import "./b"'), file("b", 'import "./a"\nimport "./nowhere"')]
  expect(needs("a", files)).toEqual(["b"])
})
