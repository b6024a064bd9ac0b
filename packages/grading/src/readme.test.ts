import { readFileSync } from "node:fs"
import { compileFunction } from "node:vm"
import { expect, test, vi } from "vitest"
import * as grading from "./index"

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")

test("the README's example prints what its comments say", () => {
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? ""
  const wanted = [...example.matchAll(/\/\/ (.*)/g)].map(([, comment]) => comment)
  expect(wanted).toHaveLength(4)

  const body = example.replace(/import (\{.*\}) from "@course\/grading"/, "const $1 = grading")
  const log = vi.fn()
  const run = compileFunction(body, ["grading", "console"]) as (given: object, console: object) => void
  run(grading, { log })
  expect(log.mock.calls.flat()).toEqual(wanted)
})

test("the README names everything that the package exports", () => {
  const missing = Object.keys(grading).filter((name) => !readme.includes(`\`${name}`))
  expect(missing).toEqual([])
})
