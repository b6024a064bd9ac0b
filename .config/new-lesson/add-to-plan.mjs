// @ts-check
/** @file Adds a lesson to the source of the plan, at the end of its last phase. */
import ts from "typescript"

/**
 * @param {string} source of src/course/tracks.ts
 * @param {{ id: string, position: number, title: string, lecture: { title: string, url: string } }} lesson
 * @returns {string} the source with the lesson in it, as Prettier would have it
 */
export function addToPlan(source, { id, position, title, lecture }) {
  const lists = listsOfLessons(ts.createSourceFile("tracks.ts", source, ts.ScriptTarget.Latest, true))
  const last = lists.at(-1)?.elements.at(-1)
  if (last === undefined)
    throw new Error("src/course/tracks.ts has no phase with a lesson to add the new one after.")
  const at = source.startsWith(",", last.end) ? last.end + 1 : last.end
  const indent = /[^\n]*$/.exec(source.slice(0, last.getStart()))?.[0] ?? ""
  const lines = [
    "{",
    `  id: ${JSON.stringify(id)},`,
    `  position: ${position},`,
    `  title: ${JSON.stringify(title)},`,
    "  lecture: {",
    `    title: ${JSON.stringify(lecture.title)},`,
    `    url: ${JSON.stringify(lecture.url)},`,
    "  },",
    "},",
  ]
  return source.slice(0, at) + lines.map((line) => `\n${indent}${line}`).join("") + source.slice(at)
}

/**
 * @param {ts.Node} node
 * @returns {ts.ArrayLiteralExpression[]} the arrays of all properties `lessons`, in the order of the source
 */
function listsOfLessons(node) {
  const isList =
    ts.isPropertyAssignment(node) &&
    node.name.getText() === "lessons" &&
    ts.isArrayLiteralExpression(node.initializer)
  /** @type {ts.ArrayLiteralExpression[]} */
  const inside = []
  ts.forEachChild(node, (child) => void inside.push(...listsOfLessons(child)))
  return isList ? [/** @type {ts.ArrayLiteralExpression} */ (node.initializer), ...inside] : inside
}
