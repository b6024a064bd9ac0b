/** @file How a package's file is called where it is kept and in links: for ever, as a cell is by its id. */

/** `packages/engine/src/value.ts` to `engine:value.ts`. */
export function packageFileId(path: string): string {
  return path.replace(/^packages\/([^/]+)\/src\//, "$1:").replaceAll("/", ":")
}

/** No cell's id has a colon. Whether there is such a file is another question. */
export function isPackageFileId(id: string): boolean {
  return id.includes(":")
}
