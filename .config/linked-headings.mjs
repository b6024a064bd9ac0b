// @ts-check
/**
 * @file Makes the headings of a text links to themselves, so that a section can be linked to. A link beside the heading
 * would be read out as a part of its name.
 */

/**
 * Runs once headings have their ids.
 *
 * @returns {(tree: import("hast").Root) => void}
 */
export function linkedHeadings() {
  return (tree) => {
    for (const node of tree.children) {
      if (node.type !== "element" || !/^h[23]$/.test(node.tagName) || node.properties.id === undefined)
        continue
      const link = { href: `#${String(node.properties.id)}` }
      node.children = [{ type: "element", tagName: "a", properties: link, children: node.children }]
    }
  }
}
