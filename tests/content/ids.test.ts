/** @file The record of ids is whole: what it does not name, a later change could take away unnoticed. */
import { globSync } from "node:fs"
import { parseFrontmatter } from "@astrojs/markdown-remark"
import { idsMissing, idsNow } from "@course/curriculum"
import { expect, test } from "vitest"
import { readLesson } from "../../src/course/check-content"
import { filesWithIds } from "../../src/course/check-lesson"

test.each(globSync("content/lessons/*/"))("%s records every id in its ids.yaml: npm run ids", (folder) => {
  const files = readLesson(folder)
  const parsed = new Map(
    [...files]
      .filter(([name]) => name === "index.mdx" || /^[\w-]+\.yaml$/.test(name))
      .map(([name, text]) => [
        name,
        parseFrontmatter(name.endsWith(".yaml") ? `---\n${text}\n---` : text).frontmatter,
      ]),
  )
  expect(idsMissing(idsNow(filesWithIds(files, parsed)), parsed.get("ids.yaml") ?? {})).toEqual([])
})
