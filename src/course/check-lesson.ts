/** @file Everything in a lesson's folder that the build can know to be wrong, all at once, each with file and line. */
import { parseFrontmatter } from "@astrojs/markdown-remark"
import {
  byHand,
  cards,
  challengeMatter,
  cheatSheetMatter,
  coverage,
  didYouMean,
  glossary,
  idsMissing,
  idsNamed,
  idsNow,
  lessonMatter,
  linesInOrder,
  publishedIds,
  wordsIn,
} from "@course/curriculum"
import type { z } from "zod"
import { cardMistakes } from "./check-cards"
import { coverageMistakes } from "./check-coverage"
import { shapeMistakes } from "./check-shape"
import { checkText, type Known } from "./check-text"
import { lineAt, lineOfPath, TOP, type Mistake } from "./mistake"

/** A lesson's files: their texts by their paths in its folder. */
export type LessonFiles = ReadonlyMap<string, string>

/** The record of what was published. */
const LEDGER = "ids.yaml"

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

const TASK = /^challenges\/[^/]+\/task\.md$/

/**
 * @param folder from the project's root: `content/lessons/makemore-bigram`
 * @param numbers the keys that `<Num of>` may name
 */
export function checkLesson(folder: string, files: LessonFiles, numbers: readonly string[]): Mistake[] {
  const parsed = new Map<string, unknown>()
  const mistakes: Mistake[] = []
  for (const [name, text] of files) {
    if (!/^[\w-]+\.(yaml|mdx)$/.test(name) && !TASK.test(name)) continue
    const result = parse(text, name, folder)
    if ("mistake" in result) mistakes.push(result.mistake)
    else parsed.set(name, result.data)
  }
  // What cannot be read makes all that refers to it look wrong.
  if (mistakes.length > 0) return mistakes

  const spoken = wordsIn(files.get("index.mdx") ?? "")
  const known: Known = {
    numbers,
    idsIn: (file) =>
      parsed.has(file)
        ? (idsNow({ matter: {}, yaml: { items: parsed.get(file) }, words: [], challenges: [] })["items"] ??
          [])
        : undefined,
    idsOf: (word) => idsNamed(spoken, [word]),
    filesIn: (inside, ending) => filesIn(files, inside, ending),
  }
  for (const [name, text] of files) {
    const file = `${folder}/${name}`
    const schema = YAML_FILES[name] ?? MATTERS[name] ?? (TASK.test(name) ? challengeMatter : undefined)
    if (schema !== undefined) mistakes.push(...shapeMistakes(schema, parsed.get(name), text, file))
    if (name.endsWith(".mdx")) mistakes.push(...checkText(text, file, known))
    if (name.endsWith(".yaml")) mistakes.push(...numberMistakes(text, file, numbers))
  }
  return [
    ...mistakes,
    ...cellMistakes(folder, files, parsed),
    ...challengeMistakes(folder, files, parsed),
    ...cardMistakes(folder, files, parsed),
    ...coverageMistakes(folder, files, parsed),
    ...lostIds(folder, files, parsed),
  ]
}

type Parsed = { readonly data: unknown } | { readonly mistake: Mistake }

/** The data of a YAML file, or of the head of a text. */
function parse(text: string, name: string, folder: string): Parsed {
  const isYaml = name.endsWith(".yaml")
  try {
    return { data: parseFrontmatter(isYaml ? `---\n${text}\n---` : text).frontmatter }
  } catch (error) {
    const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)
    const line = Number(/\((\d+):\d+\)/.exec(message)?.[1] ?? TOP)
    const says = `expected YAML, but it cannot be read: ${message.replace(/ *\(\d+:\d+\)/, "")}`
    // In a text, line 1 is the dashes.
    return { mistake: { file: `${folder}/${name}`, line: isYaml ? Math.max(TOP, line - 1) : line, says } }
  }
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
function cellMistakes(folder: string, files: LessonFiles, parsed: ReadonlyMap<string, unknown>): Mistake[] {
  const matter = lessonMatter.safeParse(parsed.get("index.mdx"))
  if (!matter.success) return []
  const text = files.get("index.mdx") ?? ""
  const placed = idsNamed(wordsIn(text), ["Cell"])
  const { cells } = matter.data
  const sources = filesIn(files, "cells", ".ts")
  const file = `${folder}/index.mdx`
  const line = lineOfPath(text, ["cells"])
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
function challengeMistakes(
  folder: string,
  files: LessonFiles,
  parsed: ReadonlyMap<string, unknown>,
): Mistake[] {
  const { words, challenges } = filesWithIds(files, parsed)
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
function lostIds(folder: string, files: LessonFiles, parsed: ReadonlyMap<string, unknown>): Mistake[] {
  const ledger = files.get(LEDGER)
  if (ledger === undefined) return []
  const published = parsed.get(LEDGER)
  const now = idsNow(filesWithIds(files, parsed))
  return idsMissing(idsByKind(published), now).map(({ kind, id }) => {
    const line = lineOfPath(ledger, [kind])
    const itsLine = ledger.split("\n").findIndex((text, at) => at >= line && text.trim() === `- ${id}`) + 1
    return {
      file: `${folder}/${LEDGER}`,
      line: Math.max(line, itsLine),
      says: `expected "${id}" among the lesson's ${kind}, since it was published, but it is gone${didYouMean(id, now[kind] ?? [])} Ids are for ever: readers' links and answers hang on them.`,
    }
  })
}

/** What of a lesson's files has ids. */
export function filesWithIds(files: LessonFiles, parsed: ReadonlyMap<string, unknown>) {
  const yaml = [...parsed].filter(([name]) => name.endsWith(".yaml") && name !== LEDGER)
  const folders = [...files.keys()].flatMap((path) => /^challenges\/([^/]+)\//.exec(path)?.[1] ?? [])
  return {
    matter: parsed.get("index.mdx"),
    yaml: Object.fromEntries(yaml.map(([name, data]) => [name.slice(0, -".yaml".length), data])),
    words: wordsIn(files.get("index.mdx") ?? ""),
    challenges: [...new Set(folders)],
  }
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
