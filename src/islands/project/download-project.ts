/** @file Hands the lesson to the reader as a zip. */
import { strToU8, zipSync } from "fflate"
import type { LessonCells } from "../code-cell/lesson-program"
import { projectFiles } from "./project-files"
import { bundlerVersion, licence, packageFiles } from "./project-sources"

/** @throws {Error} when the names could not be fetched, in words for the reader */
export async function downloadProject(program: LessonCells): Promise<void> {
  await program.restored
  const files = projectFiles({
    lesson: program.lesson,
    cells: program.cells.map(({ id, path, text }) => ({ id, path, text: text.peek() })),
    packages: { ...packageFiles, ...program.packageEdits.peek() },
    names: await program.names(),
    bundlerVersion,
    licence,
  })
  const zip = zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [`${program.lesson}/${path}`, strToU8(text)]),
    ),
  )
  const url = URL.createObjectURL(new Blob([zip], { type: "application/zip" }))
  const link = document.createElement("a")
  link.href = url
  link.download = `${program.lesson}.zip`
  link.click()
  // Some browsers begin the download only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
