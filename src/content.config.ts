/** @file Binds content/ to its schemas. A folder dropped into content/lessons is a lesson. */
import { defineCollection } from "astro:content"
import { glob } from "astro/loaders"
import { lessonMatter } from "@course/curriculum"

const lessons = defineCollection({
  loader: glob({
    base: "./content/lessons",
    pattern: "*/index.mdx",
    generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ""),
  }),
  schema: lessonMatter,
})

export const collections = { lessons }
