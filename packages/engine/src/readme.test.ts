import { readFileSync } from "node:fs"
import { compileFunction } from "node:vm"
import { expect, it, vi } from "vitest"
import * as engine from "./index"

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")

it("the README's example prints what its comments say", () => {
  const example = /```ts\n(.*?)```/s.exec(readme)![1]!
  const claims = [...example.matchAll(/\/\/=> (.*)/g)].flatMap(([, claim]) => claim!.split(" then "))
  expect(claims).toHaveLength(4)

  const log = vi.fn<(...shown: unknown[]) => void>()
  const body = example.replace(/import (\{.*\}) from "@course\/engine"/, "const $1 = engine")
  const run = compileFunction(body, ["engine", "console"]) as (given: object, console: object) => void
  run(engine, { log })
  expect(log.mock.calls.map((shown) => shown.join(" "))).toEqual(claims)
})

it("the README names everything that the package exports", () => {
  const missing = Object.keys(engine).filter((name) => !readme.includes(`\`${name}\``))
  expect(missing).toEqual([])
})
