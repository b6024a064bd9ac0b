// @ts-check
/**
 * @file Builds reader-tools.js, which a page's script asks for by an element when the reader wants to search. An `import()`
 * would bring the bundler's helper along, and all that lives in its file, on pages that have no other use for it.
 */

/** @returns {import("vite").Plugin} */
export function readerTools() {
  return {
    name: "reader-tools",
    apply: "build",
    buildStart() {
      if (this.environment.name !== "client") return
      this.emitFile({ type: "chunk", id: "src/islands/keys/reader-tools.ts", fileName: "reader-tools.js" })
    },
  }
}
