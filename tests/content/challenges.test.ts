/** @file Every challenge of every lesson: its starter fails, its solution passes, and each wrong answer hears its own reason. */
import { globSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { parseFrontmatter } from "@astrojs/markdown-remark"
import { challengeMatter, lessonMatter } from "@course/curriculum"
import { describe, expect, test } from "vitest"
import { firstTrouble, runChallenge } from "./run-challenge"

const folders = globSync("content/lessons/*/challenges/*/").map((path) =>
  path.replaceAll("\\", "/").replace(/\/$/, ""),
)

test("there is a challenge", () => {
  expect(folders).not.toEqual([])
})

test("the ids that readers' code hangs on are still there", () => {
  const ids = folders.map((folder) => `${folder.split("/")[2]}/${basename(folder)}`)
  expect(ids).toEqual(
    expect.arrayContaining([
      "makemore-bigram/normalise-rows",
      "makemore-bigram/score-name",
      "makemore-bigram/train-row",
    ]),
  )
})

describe.each(folders)("%s", (folder) => {
  const id = basename(folder)
  const lesson = dirname(dirname(folder))
  const task = challengeMatter.parse(parseFrontmatter(read(join(folder, "task.md"))).frontmatter)
  const { objectives, cells } = lessonMatter.parse(
    parseFrontmatter(read(join(lesson, "index.mdx"))).frontmatter,
  )

  test("serves objectives of its lesson, under an id that no cell has", () => {
    expect(objectives.map((objective) => objective.id)).toEqual(expect.arrayContaining(task.objectives))
    expect(cells).not.toContain(id)
  })

  test("stands in the text, once", () => {
    expect(read(join(lesson, "index.mdx")).split(`<Challenge id="${id}" />`)).toHaveLength(2)
  })

  test("fits the page's 76 columns", () => {
    const lines = [read(join(folder, "starter.ts")), read(join(folder, "solution.ts"))].join("\n").split("\n")
    expect(lines.filter((line) => [...line].length > 76)).toEqual([])
  })

  test("fails its starter, with a reason", async () => {
    const run = await runChallenge(folder, read(join(folder, "starter.ts")))
    expect(firstTrouble(run)).toMatch(/\w.*[.?!]$/)
  })

  test("passes its solution", async () => {
    const { checks, failure, problems } = await runChallenge(folder, read(join(folder, "solution.ts")))
    expect([failure, problems]).toEqual([null, []])
    expect(checks.length, "how many checks check.ts has").toBeGreaterThan(2)
    expect(checks.filter(({ outcome }) => outcome !== "passed")).toEqual([])
  })

  const wrong = globSync(join(folder, "wrong", "*.ts"))

  test("has at least three wrong answers", () => {
    expect(wrong.length, `how many files ${folder}/wrong/*.ts there are`).toBeGreaterThanOrEqual(3)
  })

  test.each(wrong.map((file) => [basename(file), file]))(
    "says to wrong/%s what its first line says",
    async (_, file) => {
      const text = read(file)
      const says = /^\/\/ Says: (.+)\n/.exec(text)?.[1]
      expect(firstTrouble(await runChallenge(folder, text)), "the first line is `// Says: …`").toBe(says)
    },
  )

  test("says something else to each of them", () => {
    expect(new Set(wrong.map((file) => read(file).split("\n")[0])).size).toBe(wrong.length)
  })
})

function read(path: string): string {
  return readFileSync(path, "utf8")
}
