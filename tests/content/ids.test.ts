/** @file The record of ids is whole: what it does not name, a later change could take away unnoticed. */
import { globSync } from "node:fs"
import { idsMissing, idsNow, publishedIds } from "@course/curriculum"
import { expect, test } from "vitest"
import { readLesson } from "../../src/course/check-content"
import { filesWithIds, LEDGER, parseLesson } from "../../src/course/parsed-lesson"

test.each(globSync("content/lessons/*/"))("%s records every id in its ids.yaml: npm run ids", (folder) => {
  const lesson = parseLesson(folder, readLesson(folder))
  const recorded = Object.entries(publishedIds.parse(lesson.data.get(LEDGER) ?? {})).map(([kind, ids]) => [
    kind,
    ids ?? [],
  ])
  expect(idsMissing(idsNow(filesWithIds(lesson)), Object.fromEntries(recorded))).toEqual([])
})
