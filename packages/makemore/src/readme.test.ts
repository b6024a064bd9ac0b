import { readFileSync } from "node:fs"
import { compileFunction } from "node:vm"
import * as data from "@course/data"
import * as engine from "@course/engine"
import { expect, test, vi } from "vitest"
import * as makemore from "./index"

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")

test("the README's example prints what its comments say", () => {
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? ""
  const wanted = [...example.matchAll(/\/\/ (.*)/g)].map(([, comment]) => comment)
  expect(wanted).toHaveLength(2)

  const modules: Record<string, object> = {
    "@course/data": data,
    "@course/engine": engine,
    "@course/makemore": makemore,
  }
  const body = example.replace(/import (\{.*\}) from (".*")/g, "const $1 = modules[$2]")
  const log = vi.fn()
  const run = compileFunction(body, ["modules", "console"]) as (
    given: typeof modules,
    console: object,
  ) => void
  run(modules, { log })
  expect(log.mock.calls.flat()).toEqual(wanted)
})

test("the README names everything that the package exports", () => {
  const missing = Object.keys(makemore).filter((name) => !readme.includes(`\`${name}\``))
  expect(missing).toEqual([])
})
