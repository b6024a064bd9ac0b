// @ts-check
/**
 * @file How builds grow: the time of a whole build with one lesson, and with twenty copies of it. Fails when a further lesson
 * costs more than a build of one alone.
 *
 *     npm run bench -- build
 */
import { spawnSync } from "node:child_process"
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { addToPlan } from "../../../.config/new-lesson/add-to-plan.mjs"
import { copyOfProject } from "../../support/project-copy.mjs"

const LESSON = "makemore-bigram"
const ASTRO = join(dirname(createRequire(import.meta.url).resolve("astro/package.json")), "bin", "astro.mjs")

const FEW = 1
const MANY = 20

const alone = secondsOfBuild(FEW)
const together = secondsOfBuild(MANY)
const further = (together - alone) / (MANY - FEW)
console.table({
  "one lesson": { seconds: rounded(alone) },
  [`${MANY} copies of it`]: { seconds: rounded(together) },
  "each further one": { seconds: rounded(further) },
})
console.log(
  `${MANY} times the lessons take ${rounded(together / alone)} times as long; a share of ${Math.round((100 * further) / alone)} % of a build grows with them.`,
)
if (further > alone) {
  console.error(
    "A build grows faster than its lessons: a further one costs more than all that the first needs.",
  )
  process.exitCode = 1
}

/** @param {number} copies of the lesson, the first of them itself */
function secondsOfBuild(copies) {
  const root = copyOfProject(`bench-${copies}`)
  for (let copy = 2; copy <= copies; copy++) addCopy(root, copy)
  const startedMs = performance.now()
  const { status, stderr, stdout } = spawnSync(process.execPath, [ASTRO, "build"], {
    cwd: root,
    encoding: "utf8",
  })
  const seconds = (performance.now() - startedMs) / 1000
  if (status !== 0) throw new Error(`The build of ${copies} lessons failed:\n${stdout}${stderr}`)
  rmSync(root, { recursive: true })
  return seconds
}

/** @param {number} number */
function rounded(number) {
  return Number(number.toFixed(1))
}

/**
 * @param {string} root of the copy of the project
 * @param {number} number of the lesson's copy
 */
function addCopy(root, number) {
  const id = `copy-${number}`
  const title = `Copy ${number}`
  const position = 100 + number
  const lessons = join(root, "content", "lessons")
  cpSync(join(lessons, LESSON), join(lessons, id), { recursive: true })
  const text = join(lessons, id, "index.mdx")
  const written = readFileSync(text, "utf8")
    .replace(/^title: .*$/m, `title: ${title}`)
    .replace(/^position: .*$/m, `position: ${position}`)
  writeFileSync(text, written)
  const plan = join(root, "src", "course", "tracks.ts")
  const lecture = { title: "none", url: "https://example.org/" }
  writeFileSync(plan, addToPlan(readFileSync(plan, "utf8"), { id, position, title, lecture }))
}
