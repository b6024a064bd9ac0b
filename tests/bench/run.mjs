// @ts-check
/** @file Runs every bench found beside it, `tests/bench/<name>/run.mjs`, one after the other. */
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"

const folder = import.meta.dirname
const wanted = process.argv.slice(2)
const benches = readdirSync(folder).filter((name) => existsSync(join(folder, name, "run.mjs")))

const unknown = wanted.filter((name) => !benches.includes(name))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(" or ")}. There are: ${benches.join(", ")}.`)
  process.exit(1)
}

let failed = 0
for (const name of wanted.length > 0 ? wanted : benches) {
  console.log(`\n── ${name}`)
  const { status } = spawnSync(process.execPath, [join(folder, name, "run.mjs")], { stdio: "inherit" })
  if (status !== 0) failed++
}
process.exit(failed > 0 ? 1 : 0)
