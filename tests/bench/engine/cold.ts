/** @file The 171 steps in a process that has run nothing yet: what the first click in a page feels like. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { engine, engineWrittenOut } from "./contenders/engine"
import { median, verdict } from "./report"

const STEPS = 171
const RUNS = 9
const contenders = { engine, engineWrittenOut }
type Name = keyof typeof contenders

const asked = process.argv[2] as Name | undefined
if (asked) {
  const begun = performance.now()
  const step = contenders[asked].start()
  for (let n = 0; n < STEPS; n++) step()
  console.log(performance.now() - begun)
} else {
  for (const name of Object.keys(contenders) as Name[]) {
    const times = Array.from({ length: RUNS }, () => millisecondsInAFreshProcess(name))
    verdict(`${contenders[name].name}: ${STEPS} steps in a fresh process, in ms`, median(times), "≤", 150)
  }
}

function millisecondsInAFreshProcess(name: Name): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
    encoding: "utf8",
  })
  if (status !== 0) throw new Error(`internal: the cold run failed:\n${stderr}`)
  return Number(stdout)
}
