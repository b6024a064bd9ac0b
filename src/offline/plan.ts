/** @file What a build says about keeping the site on a reader's device. Made by .config/offline.mjs. */

/** Which part of the site a large file belongs to. */
export type Part = "running code" | "editor" | "search"

export interface LargeFile {
  /** From the host's root, with the site's base path. */
  readonly url: string
  readonly part: Part
  /** On the device. */
  readonly bytes: number
  /** On the way, where the host compresses as usual. */
  readonly transferBytes: number
}

export interface OfflinePlan {
  /** Of this build: another text in any page is another version. */
  readonly version: string
  /** The site's base path, with a slash at both ends. */
  readonly base: string
  /** Kept from the first visit: pages, and files whose names stay when their contents change. */
  readonly pages: readonly string[]
  /** Kept from the first visit too: files with a hash in their name, which are the same in every version. */
  readonly assets: readonly string[]
  /** Kept when first used, or all together when the reader asks. */
  readonly later: readonly LargeFile[]
}

/** The cache of pages, one for each version. */
export const pagesCache = (base: string, version: string): string => `${pagesPrefix(base)}${version}`
export const pagesPrefix = (base: string): string => `pages ${base} `

/** The cache of hashed files, shared by all versions: what an update leaves alone is not fetched again. */
export const assetsCache = (base: string): string => `assets ${base}`
