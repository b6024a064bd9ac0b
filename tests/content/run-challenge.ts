/** @file Checks an answer to a challenge as the page does: the checks run, with the answer in the solution's place. */
import { readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { runInNode, type NodeRun } from "@course/sandbox/run-in-node"
import { keyOf } from "../../src/course/challenges"
import { packageFiles } from "./package-files"

/** @param folder of the challenge, from the project's root */
export function runChallenge(folder: string, answer: string): Promise<NodeRun> {
  const id = basename(folder)
  const text = (file: string) => readFileSync(join(folder, file), "utf8")
  const { check } = keyOf(id, { check: text("check.ts"), solution: text("solution.ts") })
  return runInNode({
    entry: `lesson/${id}.check.ts`,
    files: { ...packageFiles, [`lesson/${id}.ts`]: answer, [`lesson/${id}.check.ts`]: check },
    packages: {
      "@course/engine": "packages/engine/src/index.ts",
      "@course/makemore": "packages/makemore/src/index.ts",
      "@course/sandbox/check": "sandbox/check.ts",
    },
    given: {},
  })
}

/** What the page explains first: the first check that failed, or what ended the run; undefined when all is well. */
export function firstTrouble({ checks, failure, problems }: NodeRun): string | undefined {
  const failed = checks.find(({ outcome }) => outcome === "failed")?.reason
  if (failed !== undefined) return failed
  if (failure !== null) return `${failure.name}: ${failure.message}`
  return problems[0]?.message
}
