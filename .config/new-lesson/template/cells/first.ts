import { names } from "@course/data"

// A file of the lesson's program. Others may import what it exports.
export const longest = Math.max(...names.map((name) => name.length))

console.log(`${names.length} names, the longest has ${longest} letters`)
