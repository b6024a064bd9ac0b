/** @file Binds content/ to its schemas. A folder dropped into content/lessons is a lesson. */
import { defineCollection } from "astro:content"
import { glob } from "astro/loaders"
import { byHand as byHandFile, cheatSheetMatter, glossary, lessonMatter } from "@course/curriculum"

const lessons = defineCollection({
  loader: glob({
    base: "./content/lessons",
    pattern: "*/index.mdx",
    generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ""),
  }),
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

export const collections = { lessons, glossaries, cheatSheets, byHand }
