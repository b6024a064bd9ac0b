import { prepareExercise, solutionOf } from "@course/grading"
import type { StepId } from "@course/grading"
import type { ByHandExercise } from "@course/curriculum"
import { beforeEach, expect, test, vi } from "vitest"
import type { AnswerStore } from "./answer-store"
import { ExerciseSession, fieldOf } from "./exercise-session"

const written: ByHandExercise = {
  id: "row-of-a",
  title: "A row by hand",
  task: "Build a row.",
  names: ["ava", "anna", "lena", "mona", "nina"],
  row: "a",
  writeOut: "anna",
  score: "nava",
  unseen: "lava",
  given: [],
  fresh: true,
}
const exercise = prepareExercise(written)

/** What the pages of one browser share. */
function sharedStore() {
  const values = new Map<string, string>()
  const watchers = new Set<() => void>()
  const solved: unknown[] = []
  const tell = () => watchers.forEach((watcher) => watcher())
  const store = {
    kept: {
      keep: async (key: string, value: string) => {
        values.set(key, value)
        tell()
      },
      forget: async (key: string) => {
        values.delete(key)
        tell()
      },
      watchAll: (prefix: string, told: (values: ReadonlyMap<string, string>) => void) => {
        const watcher = () => told(new Map([...values].filter(([key]) => key.startsWith(prefix))))
        watchers.add(watcher)
        watcher()
        return () => void watchers.delete(watcher)
      },
    },
    events: { append: async (event: object) => solved.push(event) },
  }
  return { store: Promise.resolve(store as unknown as AnswerStore), values, solved }
}

let shared: ReturnType<typeof sharedStore>

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal("addEventListener", () => {})
  vi.stubGlobal("removeEventListener", () => {})
  shared = sharedStore()
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

async function page(change: Partial<ByHandExercise> = {}) {
  const session = new ExerciseSession("makemore-bigram", { ...written, ...change }, shared.store)
  const leave = session.attach()
  await vi.runAllTimersAsync()
  return { session, leave }
}

function solve(session: ExerciseSession, steps: readonly StepId[]) {
  for (const step of steps) {
    for (const [cell, solved] of Object.entries(solutionOf(session.exercise.value, step))) {
      session.edit(step, cell, solved.split(" = ")[0]!)
    }
  }
}

const allSteps = exercise.steps.map(({ id }) => id)

test("an exercise that is right throughout is done, and told once, as solved alone", async () => {
  const { session } = await page()
  solve(session, allSteps)
  session.checkAll()
  expect(session.isDone.value).toBe(true)
  session.checkAll()
  await vi.runAllTimersAsync()
  expect(shared.solved).toEqual([{ kind: "solved", exercise: "makemore-bigram/row-of-a", assisted: false }])
})

test("one with a solution looked at is told as assisted", async () => {
  const { session } = await page()
  session.showSolution("mean")
  session.fillIn("mean")
  expect(session.verdicts.value.get("mean")?.kind).toBe("right")
  solve(session, allSteps)
  session.checkAll()
  await vi.runAllTimersAsync()
  expect(shared.solved).toEqual([{ kind: "solved", exercise: "makemore-bigram/row-of-a", assisted: true }])
})

test("given steps are not asked for", async () => {
  const { session } = await page({ given: allSteps.slice(0, 6) })
  solve(session, allSteps.slice(6))
  session.checkAll()
  expect(session.isDone.value).toBe(true)
})

test("answers, hints, solutions and verdicts are there again after a reload", async () => {
  const first = await page()
  first.session.edit("total", "total", "24")
  first.session.hint("total")
  first.session.showSolution("sum")
  first.session.check("total")
  await vi.runAllTimersAsync()
  first.leave()

  const { session } = await page()
  expect(session.textOf("total", "total")).toBe("24")
  expect(session.progress.value).toMatchObject({ hints: { total: 1 }, solutions: ["sum"] })
  expect(session.verdicts.value.get("total")?.slips).toHaveLength(1)
})

test("each field is kept under a key of its own, and forgotten when it is emptied", async () => {
  const { session } = await page()
  session.edit("tally", ".", "5")
  session.edit("tally", "n", "1")
  await vi.runAllTimersAsync()
  expect([...shared.values.keys()]).toEqual([
    "by-hand/makemore-bigram/row-of-a/given:tally:.",
    "by-hand/makemore-bigram/row-of-a/given:tally:n",
  ])
  session.edit("tally", "n", "")
  await vi.runAllTimersAsync()
  expect([...shared.values.values()]).toEqual(["5"])
})

test("what another tab writes appears, and what is being typed here is not taken back", async () => {
  const [here, there] = [await page(), await page()]
  here.session.edit("total", "total", "7")
  there.session.edit("symbols", "V", "9")
  expect(here.session.textOf("symbols", "V")).toBe("")
  await vi.runAllTimersAsync()
  expect(here.session.textOf("symbols", "V")).toBe("9")
  expect(there.session.textOf("total", "total")).toBe("7")

  here.session.edit("total", "total", "70")
  there.session.edit("symbols", "V", "8")
  there.leave()
  await vi.advanceTimersByTimeAsync(10)
  expect(here.session.textOf("total", "total")).toBe("70")
})

test("start again empties all, and can be undone until something is typed", async () => {
  const { session } = await page()
  session.edit("total", "total", "24")
  session.check("total")
  session.startAgain()
  expect([session.texts.value, session.verdicts.value.size]).toEqual([{}, 0])
  await vi.runAllTimersAsync()
  session.bringBack()
  expect(session.texts.value).toEqual({ [fieldOf("total", "total")]: "24" })
  expect(session.verdicts.value.get("total")?.kind).toBe("slip")

  session.startAgain()
  session.edit("symbols", "V", "9")
  expect(session.cleared.value).toBeNull()
})

test("fresh numbers have answers of their own, and the first ones are there when one comes back", async () => {
  const { session } = await page()
  session.edit("total", "total", "7")
  session.turnTo(12)
  expect(session.texts.value).toEqual({})
  expect(session.exercise.value.data.names).toHaveLength(5)
  session.edit("total", "total", "3")
  await vi.runAllTimersAsync()
  session.turnTo("given")
  expect(session.textOf("total", "total")).toBe("7")
  await vi.runAllTimersAsync()
  expect((await page()).session.textOf("total", "total")).toBe("7")
  session.turnTo(12)
  expect(session.textOf("total", "total")).toBe("3")
})

test("a step that is typed into loses its verdict, and so does what was right given it", async () => {
  const { session } = await page()
  solve(session, allSteps)
  session.edit("total", "total", "8")
  for (const cell of Object.keys(solutionOf(exercise, "probabilities"))) {
    const count = session.textOf("tally", cell)
    session.edit("probabilities", cell, `${count}/8`)
  }
  expect(session.check("probabilities").kind).toBe("carried")
  expect(session.check("tally").kind).toBe("right")
  session.edit("total", "total", "7")
  expect([...session.verdicts.value.keys()]).toEqual(["tally"])
})

test("where two slips fit, the reader's choice is said, until the step is checked again", async () => {
  const { session } = await page()
  session.edit("total", "total", "9")
  session.check("total")
  session.choose("total", "none")
  expect(session.choices.value.get("total")).toBe("none")
  session.check("total")
  expect(session.choices.value.size).toBe(0)
})

test("the ear hears the step and the message, without marks, and the same words twice", async () => {
  const { session } = await page()
  session.edit("total", "total", "24")
  session.check("total")
  const heard = session.said.value
  expect(heard).toMatch(/^Total: 24 is the number of all bigrams/)
  expect(heard).not.toContain("`")
  session.check("total")
  expect(session.said.value).not.toBe(heard)
})
