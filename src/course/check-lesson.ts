/** @file Everything in a lesson's folder that the build can know to be wrong, all at once, each with file and line. */
import {
  byHand,
  cards,
  challengeMatter,
  cheatSheetMatter,
  coverage,
  didYouMean,
  glossary,
  idsMissing,
  idsInLists,
  idsNamed,
  idsNow,
  lessonMatter,
  lineAt,
  linesInOrder,
  publishedIds,
} from "@course/curriculum"
import type { z } from "zod"
import { cardMistakes } from "./check-cards"
import { coverageMistakes } from "./check-coverage"
import { shapeMistakes } from "./check-shape"
import { checkText, type Known } from "./check-text"
import { lineOfPath, TOP, type Mistake } from "./mistake"
import { filesWithIds, LEDGER, parseLesson, TASK, type LessonFiles, type ParsedLesson } from "./parsed-lesson"

/** Each YAML file that a lesson may have, and the shape of what it holds. */
const YAML_FILES: Readonly<Record<string, z.ZodType>> = {
  "glossary.yaml": glossary,
  "by-hand.yaml": byHand,
  "cards.yaml": cards,
  "coverage.yaml": coverage,
  "lines.yaml": linesInOrder,
  [LEDGER]: publishedIds,
}

/** The heads of its texts. */
const MATTERS: Readonly<Record<string, z.ZodType>> = {
  "index.mdx": lessonMatter,
  "cheatsheet.mdx": cheatSheetMatter,
}

/** The texts that each folder of `challenges` has. */
const CHALLENGE_FILES = ["task.md", "starter.ts", "solution.ts", "check.ts"]

/**
 * @param folder from the project's root: `content/lessons/makemore-bigram`
 * @param numbers the keys that `<Num of>` may name
 */
export function checkLesson(folder: string, files: LessonFiles, numbers: readonly string[]): Mistake[] {
  const lesson = parseLesson(folder, files)
  const { data, words, unreadable } = lesson
  // What cannot be read makes all that refers to it look wrong.
  if (unreadable.length > 0) return [...unreadable]

  const mistakes: Mistake[] = []
  const known: Known = {
    numbers,
    idsIn: (file) => (data.has(file) ? idsInLists(data.get(file)) : undefined),
    idsOf: (word) => idsNamed(words, [word]),
    filesIn: (inside, ending) => filesIn(files, inside, ending),
  }
  for (const [name, text] of files) {
    const file = `${folder}/${name}`
    const schema = YAML_FILES[name] ?? MATTERS[name] ?? (TASK.test(name) ? challengeMatter : undefined)
    if (schema !== undefined) mistakes.push(...shapeMistakes(schema, data.get(name), text, file))
    if (name.endsWith(".mdx")) mistakes.push(...checkText(text, file, known))
    if (name.endsWith(".yaml")) mistakes.push(...numberMistakes(text, file, numbers))
  }
  return [
    ...mistakes,
    ...cellMistakes(lesson),
    ...challengeMistakes(lesson),
    ...cardMistakes(lesson),
    ...coverageMistakes(lesson),
    ...lostIds(lesson),
  ]
}

/** Numbers of the model in the sentences of a YAML file: {nll.counting}. */
function numberMistakes(text: string, file: string, numbers: readonly string[]): Mistake[] {
  return [...text.matchAll(/\{([a-z][\w-]*(?:\.[\w-]+)+)\}/gi)].flatMap(({ 1: key = "", index }) =>
    numbers.includes(key)
      ? []
      : [
          {
            file,
            line: lineAt(text, index),
            says: `expected a number that the build computes, but found {${key}}${didYouMean(key, numbers)}`,
          },
        ],
  )
}

/** Each listed cell has a file and a place in the text, and each file is listed. */
function cellMistakes({ folder, files, data, words }: ParsedLesson): Mistake[] {
  const matter = lessonMatter.safeParse(data.get("index.mdx"))
  if (!matter.success) return []
  const placed = idsNamed(words, ["Cell"])
  const { cells } = matter.data
  const sources = filesIn(files, "cells", ".ts")
  const file = `${folder}/index.mdx`
  const line = lineOfPath(files.get("index.mdx") ?? "", ["cells"])
  return [
    ...cells
      .filter((id) => !sources.includes(id))
      .map((id) => ({
        file,
        line,
        says: `expected a file cells/${id}.ts, since \`cells\` lists it, but there is none${didYouMean(id, sources)}`,
      })),
    ...sources
      .filter((id) => !cells.includes(id))
      .map((id) => ({
        file: `${folder}/cells/${id}.ts`,
        line: TOP,
        says: `expected to be listed under \`cells\` of index.mdx, but there are only: ${cells.join(", ")}${didYouMean(id, cells)}`,
      })),
    ...cells
      .filter((id) => sources.includes(id) && !placed.includes(id))
      .map((id) => ({
        file,
        line,
        says: `expected <Cell id="${id}" /> in the text, since \`cells\` lists it, but it is not there`,
      })),
  ]
}

/** Each challenge has all its files, and a place in the text. */
function challengeMistakes({ folder, files, words, challenges }: ParsedLesson): Mistake[] {
  const placed = idsNamed(words, ["Challenge"])
  return challenges.flatMap((id) => {
    const inside = `challenges/${id}`
    const file = `${folder}/${inside}/${files.has(`${inside}/task.md`) ? "task.md" : ""}`
    const missing = CHALLENGE_FILES.filter((name) => !files.has(`${inside}/${name}`))
    return [
      ...missing.map(
        (name) => `expected a file ${inside}/${name}, since every challenge has one, but there is none`,
      ),
      ...(placed.includes(id) ? [] : [`expected <Challenge id="${id}" /> in the text, but it is not there`]),
    ].map((says) => ({ file, line: TOP, says }))
  })
}

/** What was published and is gone. */
function lostIds(lesson: ParsedLesson): Mistake[] {
  const ledger = lesson.files.get(LEDGER)
  if (ledger === undefined) return []
  const now = idsNow(filesWithIds(lesson))
  return idsMissing(idsByKind(lesson.data.get(LEDGER)), now).map(({ kind, id }) => {
    const line = lineOfPath(ledger, [kind])
    const itsLine = ledger.split("\n").findIndex((text, at) => at >= line && text.trim() === `- ${id}`) + 1
    return {
      file: `${lesson.folder}/${LEDGER}`,
      line: Math.max(line, itsLine),
      says: `expected "${id}" among the lesson's ${kind}, since it was published, but it is gone${didYouMean(id, now[kind] ?? [])} Ids are for ever: readers' links and answers hang on them.`,
    }
  })
}

function idsByKind(data: unknown): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(typeof data === "object" && data !== null ? data : {}).map(([kind, ids]) => [
      kind,
      Array.isArray(ids) ? ids.map(String) : [],
    ]),
  )
}

function filesIn(files: LessonFiles, folder: string, ending: string): string[] {
  return [...files.keys()]
    .filter((path) => path.startsWith(`${folder}/`) && path.endsWith(ending))
    .map((path) => path.slice(folder.length + 1, -ending.length))
}
