// @ts-check
/** @file `npm run ids`: records the ids that lessons have gained. It never takes one away: ids are for ever. */
import { globSync, readFileSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseFrontmatter } from "@astrojs/markdown-remark"
import { wordsIn } from "@course/curriculum/words-in-text"
import { idsMissing, idsNow } from "@course/curriculum/published-ids"

const HEAD = `# yaml-language-server: $schema=../../../packages/curriculum/schemas/ids.schema.json
# Every id that was ever published: readers' links and what they wrote hang on them. Ids are added here
# (npm run ids), and never taken away.
`

const root = fileURLToPath(new URL("..", import.meta.url))
for (const text of globSync("content/lessons/*/index.mdx", { cwd: root })) record(join(root, dirname(text)))

/** @param {string} folder of a lesson */
function record(folder) {
  const ledger = join(folder, "ids.yaml")
  const yaml = globSync("*.yaml", { cwd: folder }).sort()
  /** @type {Record<string, string[]>} */
  const recorded = yaml.includes("ids.yaml") ? dataOf(ledger) : {}
  const text = readFileSync(join(folder, "index.mdx"), "utf8")
  const now = idsNow({
    matter: parseFrontmatter(text).frontmatter,
    yaml: Object.fromEntries(
      yaml
        .filter((name) => name !== "ids.yaml")
        .map((name) => [basename(name, ".yaml"), dataOf(join(folder, name))]),
    ),
    words: wordsIn(text),
    challenges: globSync("challenges/*/", { cwd: folder }).map((path) => basename(path)),
  })
  const gained = idsMissing(now, recorded)
  if (gained.length === 0) return
  for (const { kind, id } of gained) (recorded[kind] ??= []).push(id)
  const lists = Object.entries(recorded).map(
    ([kind, ids]) => `${kind}:\n${ids.map((id) => `  - ${id}\n`).join("")}`,
  )
  writeFileSync(ledger, HEAD + lists.join(""))
  console.log(`${basename(folder)}: recorded ${gained.map(({ kind, id }) => `${kind}/${id}`).join(", ")}`)
}

/** @param {string} path */
function dataOf(path) {
  return parseFrontmatter(`---\n${readFileSync(path, "utf8")}\n---`).frontmatter
}
