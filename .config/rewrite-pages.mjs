// @ts-check
/** @file Rewrites the pages of a build. */
import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/**
 * @param {URL} dir of the build
 * @param {(html: string) => string} rewrite
 */
export async function rewritePages(dir, rewrite) {
  const folder = fileURLToPath(dir)
  const pages = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".html"))
  for (const path of pages) {
    const file = join(folder, path)
    const html = await readFile(file, "utf8")
    const rewritten = rewrite(html)
    if (rewritten !== html) await writeFile(file, rewritten)
  }
}
