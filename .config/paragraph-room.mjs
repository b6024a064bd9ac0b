// @ts-check
/**
 * @file Tells of each paragraph of a text how many characters it has, so that a page can keep its room before it is laid
 * out: see src/styles/prose.css.
 */

/**
 * Of HTML or MDX.
 *
 * @typedef {{ type: string, value?: string, tagName?: string, children?: Node[] }} Node
 */

/** What an author's word in running text takes, on average: most are numbers and terms. */
const OF_A_WORD = 8

/**
 * Runs once formulas are rendered.
 *
 * @returns {(tree: import("hast").Root) => void}
 */
export function paragraphRoom() {
  return (tree) => {
    for (const node of tree.children) {
      if (node.type === "element" && node.tagName === "p") node.properties.style = `--chars:${charsOf(node)}`
    }
  }
}

/**
 * @param {Node} node
 * @returns {number}
 */
function charsOf({ type, value = "", tagName, children = [] }) {
  if (type === "text") return value.length
  // A formula once more, for the ear.
  if (tagName === "math") return 0
  const isWord = type !== "element" && children.length === 0
  return isWord ? OF_A_WORD : children.reduce((sum, child) => sum + charsOf(child), 0)
}
