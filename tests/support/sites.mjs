// @ts-check
/** @file The two built sites that the end-to-end tests visit: one at a host's root, one in a folder of it. */
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/**
 * @typedef {object} Site
 * @property {string} name also the folder of its build, in `.cache/e2e`
 * @property {string} base where it lives on its host, with a slash at both ends
 * @property {number} port
 * @property {string} outDir absolute
 * @property {string} url its home page
 */

export const PROJECT_ROOT = fileURLToPath(new URL("../..", import.meta.url))

/** Set E2E_PORT if another program has these two ports. */
const FIRST_PORT = Number(process.env.E2E_PORT ?? 46871)

/** @type {readonly Site[]} */
export const SITES = [site("root", "/", FIRST_PORT), site("course", "/course/", FIRST_PORT + 1)]

/**
 * @param {string | undefined} name
 * @returns {Site}
 */
export function siteNamed(name) {
  const found = SITES.find((candidate) => candidate.name === name)
  if (found !== undefined) return found
  throw new Error(`There is no site "${name}". The sites: ${SITES.map((known) => known.name).join(", ")}.`)
}

/**
 * @param {string} name
 * @param {string} base
 * @param {number} port
 * @returns {Site}
 */
function site(name, base, port) {
  const outDir = join(PROJECT_ROOT, ".cache", "e2e", name)
  return { name, base, port, outDir, url: `http://127.0.0.1:${port}${base}` }
}
