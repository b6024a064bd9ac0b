/** @file A lesson's folder as its checks see it: every file's text, and what can be read of it, once for all of them. */
import { parseFrontmatter } from "@astrojs/markdown-remark"
import { wordsIn, type FilesWithIds, type SpokenWord } from "@course/curriculum"
import { TOP, type Mistake } from "./mistake"

/** A lesson's files: their texts by their paths in its folder. */
export type LessonFiles = ReadonlyMap<string, string>

export interface ParsedLesson {
  /** From the project's root: `content/lessons/makemore-bigram`. */
  readonly folder: string
  readonly files: LessonFiles
  /** The data of YAML files, and of the heads of texts, by their paths. */
  readonly data: ReadonlyMap<string, unknown>
  /** The words in the text of index.mdx. */
  readonly words: readonly SpokenWord[]
  /** The names of the folders in `challenges`. */
  readonly challenges: readonly string[]
  /** The files that have no data, since what stands there is no YAML. */
  readonly unreadable: readonly Mistake[]
}

/** The record of what was published. */
export const LEDGER = "ids.yaml"

export const TASK = /^challenges\/([^/]+)\/task\.md$/

export function parseLesson(folder: string, files: LessonFiles): ParsedLesson {
  const data = new Map<string, unknown>()
  const unreadable: Mistake[] = []
  for (const [name, text] of files) {
    if (!/^[\w-]+\.(yaml|mdx)$/.test(name) && !TASK.test(name)) continue
    const result = parse(text, name, folder)
    if ("mistake" in result) unreadable.push(result.mistake)
    else data.set(name, result.data)
  }
  const inChallenges = [...files.keys()].flatMap((path) => /^challenges\/([^/]+)\//.exec(path)?.[1] ?? [])
  return {
    folder,
    files,
    data,
    words: wordsIn(files.get("index.mdx") ?? ""),
    challenges: [...new Set(inChallenges)],
    unreadable,
  }
}

/** What of a lesson's files has ids. */
export function filesWithIds({ data, words, challenges }: ParsedLesson): FilesWithIds {
  const yaml = [...data].filter(([name]) => name.endsWith(".yaml") && name !== LEDGER)
  return {
    matter: data.get("index.mdx"),
    yaml: Object.fromEntries(yaml.map(([name, content]) => [name.slice(0, -".yaml".length), content])),
    words,
    challenges,
  }
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
