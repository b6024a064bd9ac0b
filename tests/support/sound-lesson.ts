/** @file The lesson that `npm run new:lesson` makes, in memory: what the broken fixtures differ from. */
import { fileURLToPath } from "node:url"
import { readLesson } from "../../src/course/check-content"
import type { LessonFiles } from "../../src/course/parsed-lesson"

const TEMPLATE = fileURLToPath(new URL("../../.config/new-lesson/template", import.meta.url))

/** With its head filled in, and some of its files replaced. */
export function soundLesson(replaced: LessonFiles = new Map()): LessonFiles {
  const files = new Map(readLesson(TEMPLATE))
  const text = files.get("index.mdx") ?? ""
  files.set(
    "index.mdx",
    text
      .replace("TITLE", "A sound lesson")
      .replace("TRACK", "neural-networks-from-scratch")
      .replace("PHASE", "2")
      .replace("POSITION", "4"),
  )
  return new Map([...files, ...replaced])
}
