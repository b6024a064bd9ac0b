import { readFileSync } from "node:fs"
import { compileFunction } from "node:vm"
import { expect, test, vi } from "vitest"
import * as recall from "./index"

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")

test("the README's example prints what its comments say", () => {
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? ""
  const wanted = [...example.matchAll(/\/\/ (.*)/g)].map(([, comment]) => comment)
  expect(wanted).toHaveLength(3)

  const body = example
    .replace(/^import type .*\n/m, "")
    .replace(/import (\{.*\}) from "@course\/recall"/, "const $1 = recall")
    .replace(/: ReviewEvent\[\]/, "")
  const log = vi.fn()
  const run = compileFunction(body, ["recall", "console"]) as (given: object, console: object) => void
  run(recall, { log })
  expect(log.mock.calls.map((said) => said.join(" "))).toEqual(wanted)
})

test("the README names everything that the package exports", () => {
  const missing = Object.keys(recall).filter((name) => !readme.includes(`\`${name}`))
  expect(missing).toEqual([])
})
