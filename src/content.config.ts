/** @file Binds content/ to its schemas. A folder dropped into content/lessons is a lesson. */
import { fileURLToPath } from "node:url"
import { defineCollection } from "astro:content"
import { glob, type Loader } from "astro/loaders"
import {
  byHand as byHandFile,
  cards,
  challengeMatter,
  cheatSheetMatter,
  coverage,
  glossary,
  lessonMatter,
  linesInOrder,
} from "@course/curriculum"
import { checkContent } from "./course/check-content"

const lessons = defineCollection({
  loader: checked(
    glob({
      base: "./content/lessons",
      pattern: "*/index.mdx",
      generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ""),
    }),
  ),
  schema: lessonMatter,
})

const glossaries = defineCollection({
  loader: glob({
    base: "./content/lessons",
    pattern: "*/glossary.yaml",
    generateId: ({ entry }) => entry.replace(/\/glossary\.yaml$/, ""),
  }),
  schema: glossary,
})

const cheatSheets = defineCollection({
  loader: glob({
    base: "./content/lessons",
    pattern: "*/cheatsheet.mdx",
    generateId: ({ entry }) => entry.replace(/\/cheatsheet\.mdx$/, ""),
  }),
  schema: cheatSheetMatter,
})

const byHand = defineCollection({
  loader: glob({
    base: "./content/lessons",
    pattern: "*/by-hand.yaml",
    generateId: ({ entry }) => entry.replace(/\/by-hand\.yaml$/, ""),
  }),
  schema: byHandFile,
})

const decks = defineCollection({
  loader: glob({
    base: "./content/lessons",
    pattern: "*/cards.yaml",
    generateId: ({ entry }) => entry.replace(/\/cards\.yaml$/, ""),
  }),
  schema: cards,
})

const lines = defineCollection({
  loader: glob({
    base: "./content/lessons",
    pattern: "*/lines.yaml",
    generateId: ({ entry }) => entry.replace(/\/lines\.yaml$/, ""),
  }),
  schema: linesInOrder,
})

const challenges = defineCollection({
  loader: glob({
    base: "./content/lessons",
    pattern: "*/challenges/*/task.md",
    generateId: ({ entry }) => entry.replace(/\/challenges\/([^/]+)\/task\.md$/, "/$1"),
  }),
  schema: challengeMatter,
})

const coverages = defineCollection({
  loader: glob({
    base: "./content/lessons",
    pattern: "*/coverage.yaml",
    generateId: ({ entry }) => entry.replace(/\/coverage\.yaml$/, ""),
  }),
  schema: coverage,
})

export const collections = {
  lessons,
  glossaries,
  cheatSheets,
  decks,
  byHand,
  challenges,
  lines,
  coverages,
}

/** The same loader after a check of all that authors wrote: a build ends at mistakes, a development server names them. */
function checked(loader: Loader): Loader {
  return {
    ...loader,
    async load(context) {
      const check = () => checkContent(fileURLToPath(context.config.root))
      if (context.watcher === undefined) check()
      else {
        const tell = () => {
          try {
            check()
          } catch (error) {
            context.logger.error(error instanceof Error ? error.message : String(error))
          }
        }
        tell()
        context.watcher.on("change", (path) => {
          if (path.replaceAll("\\", "/").includes("/content/lessons/")) tell()
        })
      }
      await loader.load(context)
    },
  }
}
