/** @file The same lines in PyTorch, read from a lesson's folder: one file beside each cell that has one. */
import { didYouMean } from "@course/curriculum"
import { AuthoringError } from "./lesson-program"

const sources = import.meta.glob<string>("/content/lessons/*/pytorch/*.py", {
  query: "?raw",
  import: "default",
  eager: true,
})

/** @throws {AuthoringError} when there is no such file, with the one that was probably meant */
export function pythonOf(lesson: string, id: string): string {
  const folder = `/content/lessons/${lesson}/pytorch/`
  const source = sources[`${folder}${id}.py`]
  if (source !== undefined) return source.trimEnd()
  const known = Object.keys(sources)
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length, -".py".length))
  throw new AuthoringError(
    `<PyTorch id="${id}" />: there is no file ${folder.slice(1)}${id}.py${didYouMean(id, known)}`,
  )
}
