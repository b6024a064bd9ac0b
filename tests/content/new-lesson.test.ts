/** @file A lesson made by `npm run new:lesson`, in a copy of the project; and a build of mistakes there. */
import { spawnSync } from "node:child_process"
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { tracks } from "../../src/course/tracks"
import { copyOfProject } from "../support/project-copy.mjs"

const require = createRequire(import.meta.url)
const VITEST = join(dirname(require.resolve("vitest/package.json")), "vitest.mjs")
const SLOW_MS = 180_000
const plan = tracks.flatMap(({ phases }) => phases).flatMap(({ lessons }) => lessons)

let root = ""
beforeAll(() => {
  root = copyOfProject("new-lesson")
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function node(...words: string[]) {
  const env = {
    ...process.env,
    NODE_ENV: undefined,
    VITEST: undefined,
    FORCE_COLOR: undefined,
    NO_COLOR: "1",
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, env, encoding: "utf8" })
  return { status, says: stdout + stderr }
}

function newLesson(...slugs: string[]) {
  return node(".config/new-lesson/run.mjs", ...slugs)
}

describe("npm run new:lesson", () => {
  test.each([
    [[], "One slug is needed, such as: npm run new:lesson "],
    [["Attention by hand"], `but got "Attention by hand". Try: npm run new:lesson attention-by-hand`],
    [["3-layers"], `but got "3-layers". Try: npm run new:lesson layers`],
    [["makemore-bigram"], "content/lessons/makemore-bigram is there already."],
    [["one", "two"], "One slug is needed"],
  ])("refuses the slugs %j, and says what to do", (slugs, message) => {
    const { status, says } = newLesson(...slugs)
    expect(says).toContain(message)
    expect(status).toBe(1)
  })

  test(
    "makes a planned lesson and one that no plan knew, and both pass every content test",
    () => {
      const [planned] = plan.filter(({ id }) => !existsSync(join(root, "content/lessons", id)))
      if (planned !== undefined) {
        expect(newLesson(planned.id).says).toContain(`Lesson ${planned.position}, "${planned.title}"`)
      }
      const last = Math.max(...plan.map(({ position }) => position))
      expect(newLesson("an-unplanned-one").says).toContain(`Lesson ${last + 1}, "An unplanned one"`)
      expect(readFileSync(join(root, "src/course/tracks.ts"), "utf8")).toContain(`id: "an-unplanned-one"`)

      const filter = ["-t", `${planned?.id ?? "$"}|an-unplanned-one`]
      const { status, says } = node(
        VITEST,
        "run",
        "--config",
        "tests/vitest.config.ts",
        "tests/content",
        ...filter,
      )
      expect(says).toMatch(/Tests\s.*\b[1-9]\d* passed/)
      expect(status, says).toBe(0)
    },
    SLOW_MS,
  )
})

test(
  "a build ends at the mistakes of all lessons, and names each with file and line",
  () => {
    for (const name of ["an-unknown-word", "a-removed-id"]) {
      const lesson = join(root, "content/lessons", name)
      cpSync(join(root, ".config/new-lesson/template"), lesson, { recursive: true })
      cpSync(join(root, "tests/fixtures/broken", name), lesson, { recursive: true })
    }
    const astro = join(dirname(require.resolve("astro/package.json")), "bin/astro.mjs")
    const { status, says } = node(astro, "build")
    expect(status).not.toBe(0)
    expect(says).toContain("content/lessons/an-unknown-word/index.mdx:31: expected a word of the vocabulary")
    expect(says).toContain(`content/lessons/a-removed-id/ids.yaml:15: expected "bigram" among`)
    expect(existsSync(join(root, "dist/index.html"))).toBe(false)
  },
  SLOW_MS,
)
