/** @file The exercise as a program: what was done by hand, done by a loop, and printed in the order of the steps. */
import type { ExerciseData } from "@course/grading"

/** A self-contained file of TypeScript that prints the exercise's numbers. */
export function programText({ names, row, score, unseen }: ExerciseData): string {
  const scoring =
    unseen === undefined
      ? [`score(${quoted(score)}, 0)`]
      : [`score(${quoted(score)}, 0)`, `score(${quoted(unseen)}, 0)`, `score(${quoted(unseen)}, 1)`]
  return `const names = [${names.map(quoted).join(", ")}]
const symbols = [...new Set(names.join("."))].sort()

const counts = new Map<string, number>()
for (const name of names) {
  const text = "." + name + "."
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
}

const count = (pair: string) => counts.get(pair) ?? 0
const total = (symbol: string) =>
  symbols.reduce((sum, next) => sum + count(symbol + next), 0)

const row = ${quoted(row)}
console.log(\`\${symbols.length} symbols, total of row \${row}: \${total(row)}\`)
for (const next of symbols) {
  const n = count(row + next)
  console.log(\`\${row + next}  \${n}  P = \${(n / total(row)).toFixed(4)}\`)
}

function score(name: string, added: number) {
  const text = "." + name + "."
  let p = 1
  let nll = 0
  for (let i = 0; i + 1 < text.length; i++) {
    const above = count(text.slice(i, i + 2)) + added
    const below = total(text[i]!) + added * symbols.length
    p *= above / below
    nll += -Math.log(above / below)
  }
  const mean = nll / (text.length - 1)
  console.log(\`\${name}, +\${added}: p \${p.toPrecision(4)}\`)
  console.log(\`  NLL \${nll.toFixed(4)}, mean \${mean.toFixed(4)}\`)
}

${scoring.join("\n")}
`.trimEnd()
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
