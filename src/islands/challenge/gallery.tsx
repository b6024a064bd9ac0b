/** @jsxImportSource preact */
/** @file A challenge in every state, for the gallery. Nothing here runs: the states are set by hand. */
import type { CheckReport } from "@course/sandbox"
import "../code-cell/code-cell.css"
import { LessonCells } from "../code-cell/lesson-program"
import type { Gallery } from "../gallery"
import { TaskRecord } from "../practice/task-record"
import { ChallengeView } from "./Challenge"
import "./challenge.css"
import { ChallengeSession } from "./challenge-session"

const SOURCE = ["export function double(x: number): number {", "  return x", "}"].join("\n")
const starter = { id: "double", path: "lesson/double.ts", source: SOURCE }

const passed = (title: string): CheckReport => ({ title, outcome: "passed", reason: "" })
const failed = (title: string, reason: string): CheckReport => ({ title, outcome: "failed", reason })

function state(change: (session: ChallengeSession) => void) {
  return () => {
    const session = new ChallengeSession({
      program: new LessonCells({ lesson: "gallery", cells: [], namesUrl: "" }),
      starter,
      hints: ["Twice a number is the number, added to itself.", "Try `x + x`."],
      record: new TaskRecord("challenge", "gallery", "double"),
      keysUrl: "",
    })
    change(session)
    return (
      <ChallengeView session={session} title="Double a number" isLive>
        {SOURCE.split("\n").map((line) => [<span class="line">{line}</span>, "\n"])}
      </ChallengeView>
    )
  }
}

const ended = (session: ChallengeSession, checks: readonly CheckReport[]) => {
  session.checks.value = checks
  session.cell.run.value = { kind: "finished", elapsedMs: 12 }
}

export const gallery: Gallery = {
  title: "Challenge",
  states: [
    { name: "at first", render: state(() => {}) },
    {
      name: "checking",
      render: state((session) => {
        session.checks.value = [passed("it doubles 3"), { ...passed("it doubles 4"), outcome: "running" }]
        session.cell.run.value = { kind: "running", sinceMs: performance.now() }
      }),
    },
    {
      name: "some checks fail",
      render: state((session) => {
        ended(session, [
          passed("it doubles 0"),
          failed("it doubles 3", "`double(3)` should be 6, but is 3. Did you return it as it came?"),
          failed("it doubles twenty numbers drawn at random", "It does not."),
        ])
        session.hintsShown.value = 1
      }),
    },
    {
      name: "all pass",
      render: state((session) => ended(session, [passed("it doubles 0"), passed("it doubles 3")])),
    },
    {
      name: "all pass, after the solution",
      render: state((session) => {
        session.isAssisted.value = true
        session.key.value = { check: "", solution: SOURCE.replace("x\n", "2 * x\n") }
        session.solution.value = "shown"
        session.hintsShown.value = 2
        ended(session, [passed("it doubles 0"), passed("it doubles 3")])
      }),
    },
    {
      name: "asked for the solution",
      render: state((session) => {
        session.solution.value = "asked"
      }),
    },
    {
      name: "the solution cannot be fetched",
      render: state((session) => {
        session.solution.value = "asked"
        session.trouble.value =
          "The checks could not be fetched. Are you offline? Try again when you are back."
      }),
    },
    {
      name: "the reader's code throws",
      render: state((session) => {
        session.checks.value = [{ title: "it doubles 3", outcome: "running", reason: "" }]
        const frames = [{ file: starter.path, line: 2, column: 2, length: 0, functionName: "double" }]
        const failure = { name: "ReferenceError", message: "y is not defined", frames }
        session.cell.run.value = { kind: "failed", failure }
      }),
    },
  ],
}
