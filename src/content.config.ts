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
  loader: checked(fileOfLessons("index.mdx")),
  schema: lessonMatter,
})

const glossaries = defineCollection({
  loader: fileOfLessons("glossary.yaml"),
  schema: glossary,
})

const cheatSheets = defineCollection({
  loader: fileOfLessons("cheatsheet.mdx"),
  schema: cheatSheetMatter,
})

const byHand = defineCollection({
  loader: fileOfLessons("by-hand.yaml"),
  schema: byHandFile,
})

const decks = defineCollection({
  loader: fileOfLessons("cards.yaml"),
  schema: cards,
})

const lines = defineCollection({
  loader: fileOfLessons("lines.yaml"),
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
  loader: fileOfLessons("coverage.yaml"),
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

/** One file of each lesson's folder, under the lesson's id. */
function fileOfLessons(name: string): Loader {
  return glob({
    base: "./content/lessons",
    pattern: `*/${name}`,
    generateId: ({ entry }) => entry.slice(0, -`/${name}`.length),
  })
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
        context.watcher.on("all", (_event, path) => {
          if (path.replaceAll("\\", "/").includes("/content/lessons/")) tell()
        })
      }
      await loader.load(context)
    },
  }
}
