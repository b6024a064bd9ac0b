/** @file A by-hand exercise in its states, for the gallery. */
import type { ByHandExercise } from "@course/curriculum"
import { solutionOf } from "@course/grading"
import type { StepId } from "@course/grading"
import type { Gallery, GalleryState } from "../gallery"
import "../figure/figure.css"
import { ExerciseView } from "./ByHand"
import "./by-hand.css"
import { ExerciseSession } from "./exercise-session"
import "./verdicts.css"

const written: ByHandExercise = {
  id: "row-of-a",
  title: "A row by hand",
  task: "Build the row of `a` from five names, score `nava` with it, and see what becomes of `lava`.",
  names: ["ava", "anna", "lena", "mona", "nina"],
  row: "a",
  writeOut: "anna",
  score: "nava",
  unseen: "lava",
  given: [],
  fresh: true,
}

export const gallery: Gallery = {
  title: "By hand",
  states: [
    state("empty", () => {}),
    state("partly filled", (session) => write(session, ["write-out", "symbols", "tally"])),
    state("right, and go on", (session) => {
      write(session, ["write-out", "tally"])
      fill(session, "probabilities", [".", "5/7"], ["n", "0.143"])
      session.checkAll()
    }),
    state("a slip, one that is off, and what cannot be read", (session) => {
      fill(session, "total", ["total", "24"])
      fill(session, "symbols", ["V", "12"])
      fill(session, "mean", ["mean", "4.3 nats"])
      fill(session, "product", ["product", "0.0"])
      session.checkAll()
    }),
    state("right, given your row", (session) => {
      fill(session, "tally", [".", "4"], ["n", "1"], ["v", "1"])
      fill(session, "total", ["total", "6"])
      fill(session, "probabilities", [".", "2/3"], ["n", "1/6"], ["v", "16.7 %"])
      session.checkAll()
    }),
    state("rounded, or with too few digits", (session) => {
      write(session, ["pair-nlls"])
      fill(session, "sum", ["sum", "4.31"])
      fill(session, "mean", ["mean", "1"])
      session.checkAll()
    }),
    state("which slip?", (session) => {
      fill(session, "pair-probabilities", ["4:va", "0.143"])
      session.checkAll()
    }),
    state("hints open, and the solution asked for", (session) => {
      for (let hints = 0; hints < 3; hints++) session.hint("tally")
      session.showSolution("probabilities")
      session.asking.value = "total"
    }),
    state("solved", (session) => {
      write(session, everyStep(session))
      session.checkAll()
    }),
    state("solved with help", (session) => {
      session.showSolution("mean")
      write(session, everyStep(session))
      session.checkAll()
    }),
    state("fresh numbers", (session) => session.turnTo(4711)),
    state("nearly all filled in", () => {}, {
      given: ["write-out", "symbols", "tally", "total", "probabilities"],
    }),
  ],
}

function state(
  name: string,
  prepare: (session: ExerciseSession) => void,
  change: Partial<ByHandExercise> = {},
): GalleryState {
  return {
    name,
    render: () => {
      const session = new ExerciseSession("gallery", { ...written, ...change })
      prepare(session)
      return (
        <div class="figure">
          <ExerciseView session={session} isLive />
        </div>
      )
    },
  }
}

function everyStep(session: ExerciseSession): StepId[] {
  return session.open.value.map(({ id }) => id)
}

function write(session: ExerciseSession, steps: readonly StepId[]): void {
  for (const step of steps) {
    for (const [cell, solved] of Object.entries(solutionOf(session.exercise.value, step))) {
      session.edit(step, cell, solved.split(" = ")[0]!)
    }
  }
}

function fill(
  session: ExerciseSession,
  step: StepId,
  ...cells: readonly (readonly [string, string])[]
): void {
  for (const [cell, text] of cells) session.edit(step, cell, text)
}
