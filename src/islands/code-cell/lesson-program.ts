/** @file The page's one program: the lesson's cells as the reader has them, and all that a run of them needs. */
import { signal, type Signal } from "@preact/signals"
import type { CellSource, LessonProgram } from "@course/curriculum"
import type { Given, Program, Run, Runner, RunEvent, VirtualFiles } from "@course/sandbox"
import { ownList } from "../model/page-list"
import type { CellSession } from "./cell-session"
import { needsOf } from "./lesson-imports"
import type { PackageSources } from "./package-sources"
import type { Step } from "./typing-steps"

/** A cell's text as it stands on the screen, whoever changed it last: textarea, editor, store, another tab. */
export interface CellText extends CellSource {
  readonly text: Signal<string>
  /** What was typed before there was an editor, for its undo; null once an editor keeps count itself. */
  typed: Step[] | null
}

interface Tools {
  readonly runner: Runner
  readonly packages: PackageSources
  readonly given: Given
}

export class LessonCells {
  readonly lesson: string
  readonly cells: readonly CellText[]
  /** What a run waits for: the reader's own texts, out of the store. */
  restored: Promise<unknown> = Promise.resolve()
  /** The cells that live on this page, by id. */
  readonly sessions = new Map<string, CellSession>()
  /** Texts of the packages' files that the reader has changed, by path: cells run on them. */
  readonly packageEdits = signal<VirtualFiles>({})
  readonly #namesUrl: string
  #tools: Promise<Tools> | undefined
  #names: Promise<readonly string[]> | undefined

  constructor({ lesson, cells, namesUrl }: LessonProgram) {
    this.lesson = lesson
    this.cells = cells.map((cell) => ({ ...cell, text: signal(cell.source), typed: [] }))
    this.#namesUrl = namesUrl
  }

  /** @throws {Error} an `internal:` one for an id that the page does not have */
  cell(id: string): CellText {
    const cell = this.cells.find((candidate) => candidate.id === id)
    if (cell === undefined) throw new Error(`internal: the page's program has no cell "${id}"`)
    return cell
  }

  /** What a cell imports, and what that imports, in the order in which it runs. */
  needsOf(cell: CellText): CellText[] {
    return needsOf(cell, this.cells, ({ text }) => text.value)
  }

  /**
   * On the first sign of interest: fetches and starts what a run needs, and bundles the cell ahead of the click. What
   * fails now is told by the run.
   */
  warmUp(cell: CellText): void {
    this.#prepare()
      .then((tools) => tools.runner.prepare(this.#programOf(cell, tools)))
      .catch(() => {})
  }

  /**
   * Runs a cell, and what it imports, as they stand; `entry` may be a file that is not the lesson's.
   *
   * @throws {Error} when something could not be fetched, in words for the reader
   */
  async run(entry: CellText, tell: (event: RunEvent) => void): Promise<Run> {
    const [tools] = await Promise.all([this.#prepare(), this.restored])
    return tools.runner.run(this.#programOf(entry, tools), tell)
  }

  #programOf(entry: CellText, { packages, given }: Tools): Program {
    const files: VirtualFiles = {
      ...packages.files,
      ...this.packageEdits.peek(),
      ...Object.fromEntries([...this.cells, entry].map(({ path, text }) => [path, text.peek()])),
    }
    return { entry: entry.path, files, packages: packages.doors, given: withOwnNames(given) }
  }

  /**
   * Runs a challenge's checks, which import the reader's answer by its name.
   *
   * @throws {Error} when something could not be fetched, in words for the reader
   */
  async check(answer: CellText, checks: string, tell: (event: RunEvent) => void): Promise<Run> {
    const { runner, packages, given } = await this.#prepare()
    const entry = checksPath(answer)
    const files = { ...packages.files, [answer.path]: answer.text.peek(), [entry]: checks }
    const doors = { ...packages.doors, "@course/sandbox/check": "sandbox/check.ts" }
    return runner.run({ entry, files, packages: doors, given }, tell)
  }

  #prepare(): Promise<Tools> {
    this.#tools ??= Promise.all([
      import("@course/sandbox"),
      import("./package-sources"),
      import("@course/data/lecture-counts.json"),
      this.names(),
    ]).then(([{ Runner }, { packageSources }, lecture, names]) => ({
      runner: new Runner(),
      packages: packageSources,
      given: { "@course/data": { names, lectureCounts: lecture.default } },
    }))
    // What could not be fetched may be there when the reader tries again.
    this.#tools.catch(() => (this.#tools = undefined))
    return this.#tools
  }

  /** @throws {Error} when they could not be fetched, in words for the reader */
  names(): Promise<readonly string[]> {
    this.#names ??= fetch(this.#namesUrl)
      .catch(() => null)
      .then(async (response) => {
        if (response === null)
          throw new Error(
            "The list of names could not be fetched. Are you offline? Run again when you are back.",
          )
        if (!response.ok)
          throw new Error(`The list of names could not be fetched: the host answered ${response.status}.`)
        return (await response.text()).trim().split("\n")
      })
    this.#names.catch(() => (this.#names = undefined))
    return this.#names
  }
}

/** What the program is given, with the names of the reader's list if there is one. */
function withOwnNames(given: Given): Given {
  const list = ownList.peek()
  if (list === null) return given
  return { ...given, "@course/data": { ...given["@course/data"], names: list.text.split("\n") } }
}

/** Where the bundler sees the checks of an answer: beside it. */
export function checksPath({ path }: CellSource): string {
  return path.replace(/\.ts$/, ".check.ts")
}

let page: LessonCells | undefined

/** The program of this page, read once from its `<script id="lesson-program">`. Browser only. */
export function lessonCells(): LessonCells {
  if (page === undefined) {
    const json = document.getElementById("lesson-program")?.textContent
    if (json == null) throw new Error("internal: the page has no lesson program")
    page = new LessonCells(JSON.parse(json) as LessonProgram)
  }
  return page
}
