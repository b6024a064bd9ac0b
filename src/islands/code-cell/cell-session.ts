/** @file One cell's life in the page: its text and where it is kept, its runs and what they said. No rendering. */
import { computed, signal } from "@preact/signals"
import type { Problem, RunEvent, RunFailure, FetchProgress, Run } from "@course/sandbox"
import {
  hashText,
  openStore,
  type CellId,
  type Edit,
  type EditId,
  type StoreStatus,
  type Version,
} from "../../state"
import type { CellText, LessonCells } from "./lesson-program"
import { loadOutputView } from "./load-output"
import { RunOutput } from "./run-output"

/** No more than this is ever lost: a text is saved this long after the first key, however fast the next ones come. */
const SAVE_AFTER_MS = 500
/** How long the reader rests before the text is bundled ahead of a click on Run. */
const BUNDLE_AFTER_MS = 250
/** Silence of a run that is worth a question. Busy and out of memory look alike from outside, so nothing is ended. */
const PATIENCE_MS = 10_000

export type RunState =
  | { readonly kind: "idle" }
  | { readonly kind: "fetching"; readonly progress: FetchProgress | null }
  | { readonly kind: "bundling" }
  | { readonly kind: "running"; readonly sinceMs: number }
  | { readonly kind: "finished"; readonly elapsedMs: number }
  | { readonly kind: "stopped"; readonly by: "reader" | "newer run" }
  | { readonly kind: "rejected"; readonly problems: readonly Problem[] }
  | { readonly kind: "failed"; readonly failure: RunFailure }
  | { readonly kind: "unable"; readonly message: string }

/** What the reader is told about the text itself, with what can be done. */
export type Notice =
  | { readonly kind: "was reset"; readonly undo: EditId }
  | { readonly kind: "changed elsewhere"; readonly theirs: Edit }
  /** The reader's text was begun from an author's text that is no more. */
  | { readonly kind: "author changed" }

/** Starts a run of a cell's text as it stands. */
export type Launch = (tell: (event: RunEvent) => void) => Promise<Run>

export class CellSession {
  readonly run = signal<RunState>({ kind: "idle" })
  readonly output: RunOutput
  /** When the run last said anything, on the clock of `performance.now()`. */
  readonly lastWordMs = signal(0)
  /** How long the run may be silent before the reader is asked; longer each time that the reader lets it go on. */
  readonly patienceMs = signal(PATIENCE_MS)
  /** What the type checker says of the text, once it has been fetched. */
  readonly typeProblems = signal<readonly Problem[]>([])
  /** The files that have changed since the output was printed. */
  readonly changedSince = computed(() => {
    const then = Object.entries(this.output.ranWith.value ?? {})
    const now = new Map(this.program.cells.map(({ path, text }) => [path, text]))
    return then.flatMap(([path, hash]) => (hashText(now.get(path)?.value ?? "") === hash ? [] : [path]))
  })
  readonly notice = signal<Notice | null>(null)
  /** Whether what is on the screen is what the store holds. */
  readonly isSaved = signal(true)
  /** Null until the store is open. */
  readonly storage = signal<StoreStatus | null>(null)
  readonly isEdited = computed(() => this.cell.text.value !== this.cell.source)
  /** The reader's text has come out of the store, or there is none. */
  readonly restored: Promise<void>
  readonly isBusy = computed(() => ["fetching", "bundling", "running"].includes(this.run.value.kind))

  readonly #id: CellId
  readonly #launch: Launch
  readonly #startHash: string
  #basedOn: EditId | null = null
  #savedText: string
  #saveTimer: ReturnType<typeof setTimeout> | undefined
  #setRestored: () => void = () => {}
  #writing = 0
  #bundleTimer: ReturnType<typeof setTimeout> | undefined
  #run: Run | undefined
  #attempt = 0

  constructor(
    readonly program: LessonCells,
    readonly cell: CellText,
    launch?: Launch,
  ) {
    this.#launch = launch ?? ((tell) => program.run(cell, tell))
    this.#id = `${program.lesson}/${cell.id}`
    this.output = new RunOutput(this.#id)
    this.#startHash = hashText(cell.source)
    this.#savedText = cell.source
    this.restored = new Promise((resolve) => (this.#setRestored = resolve))
  }

  /** Brings back what the reader wrote before, follows other tabs, and saves when the page is left. */
  attach(): () => void {
    let detach = () => {}
    let isOver = false
    void openStore().then((store) => {
      if (isOver) return
      const unsubscribe = store.watchStatus((status) => (this.storage.value = status))
      const unwatch = store.edits.watch(this.#id, (edit, where) => this.#receive(edit, where))
      this.output.recall(store).catch(() => {})
      detach = () => {
        unsubscribe()
        unwatch()
      }
    })
    const leave = () => void this.save()
    this.program.sessions.set(this.cell.id, this)
    addEventListener("pagehide", leave)
    addEventListener("visibilitychange", leave)
    return () => {
      isOver = true
      detach()
      this.program.sessions.delete(this.cell.id)
      removeEventListener("pagehide", leave)
      removeEventListener("visibilitychange", leave)
    }
  }

  /** The reader has changed the text. */
  edit(text: string): void {
    this.cell.text.value = text
    this.isSaved.value = false
    if (this.notice.peek()?.kind === "was reset") this.notice.value = null
    this.#saveTimer ??= setTimeout(() => void this.save(), SAVE_AFTER_MS)
    clearTimeout(this.#bundleTimer)
    this.#bundleTimer = setTimeout(() => this.program.warmUp(this.cell), BUNDLE_AFTER_MS)
  }

  async save(): Promise<void> {
    clearTimeout(this.#saveTimer)
    this.#saveTimer = undefined
    if (this.cell.text.peek() === this.#savedText) this.isSaved.value = true
    else await this.#write()
  }

  async #write(): Promise<void> {
    const text = this.cell.text.peek()
    this.#savedText = text
    const { edits } = await openStore("now")
    this.#writing++
    const answer = await edits.save(this.#id, { text, startHash: this.#startHash, basedOn: this.#basedOn })
    this.#writing--
    if (answer.kind === "saved") {
      if (this.notice.peek()?.kind === "changed elsewhere") this.notice.value = null
      this.#basedOn = answer.edit.id
      this.isSaved.value = text === this.cell.text.peek()
    } else this.notice.value = { kind: "changed elsewhere", theirs: answer.theirs }
  }

  /** Back to the author's text; what was there can be brought back. */
  async reset(): Promise<void> {
    await this.save()
    const { edits } = await openStore("now")
    const undo = this.#basedOn
    const answer = await edits.reset(this.#id, undo)
    if (answer.kind === "conflict") {
      this.notice.value = { kind: "changed elsewhere", theirs: answer.theirs }
      return
    }
    this.#show(answer.edit)
    if (undo !== null) this.notice.value = { kind: "was reset", undo }
  }

  /** The cell's earlier texts and the present one, newest first. */
  async history(): Promise<readonly Version[]> {
    await this.save()
    const { edits } = await openStore("now")
    return edits.history(this.#id)
  }

  /** Makes an earlier text the present one. What stands now is saved first, and can be brought back in its turn. */
  async bringBack(version: EditId): Promise<void> {
    await this.save()
    const { edits } = await openStore("now")
    const answer = await edits.bringBack(this.#id, version, this.#basedOn)
    if (answer.kind === "gone") return
    if (answer.kind === "conflict") this.notice.value = { kind: "changed elsewhere", theirs: answer.theirs }
    else {
      this.notice.value = null
      this.#show(answer.edit)
    }
  }

  /** Puts a text in place of what stands, which stays in the history. */
  async replaceBy(text: string): Promise<void> {
    await this.save()
    this.notice.value = null
    this.edit(text)
    await this.save()
  }

  /** The reader has seen the author's new text, and stays with their own: it counts as begun from the new one. */
  async keepDespiteAuthor(): Promise<void> {
    this.notice.value = null
    await this.#write()
  }

  /** The reader keeps what is on the screen: it is saved over what another tab wrote, which stays in the history. */
  async keepMine(theirs: Edit): Promise<void> {
    this.#basedOn = theirs.id
    this.#savedText = textOf(theirs, this.cell.source)
    this.notice.value = null
    await this.save()
  }

  /** The reader takes what another tab wrote; what was on the screen stays in the history. */
  takeTheirs(theirs: Edit): void {
    this.notice.value = null
    this.#show(theirs)
  }

  /** Saves, then runs the cell and what it imports. */
  async start(): Promise<void> {
    this.stop()
    void this.save()
    clearTimeout(this.#bundleTimer)
    const attempt = ++this.#attempt
    const isCurrent = () => attempt === this.#attempt
    this.output.begin(this.#textsNow())
    this.patienceMs.value = PATIENCE_MS
    this.run.value = { kind: "fetching", progress: null }
    loadOutputView().catch(() => {})
    try {
      const run = await this.#launch((event) => isCurrent() && this.#hear(event))
      if (isCurrent()) this.#run = run
      else run.stop()
    } catch (error) {
      if (isCurrent())
        this.run.value = { kind: "unable", message: error instanceof Error ? error.message : String(error) }
    }
  }

  /** Runs the cells that this one imports, as far as their output is missing or out of date, and then this one. */
  async startWithNeeds(): Promise<void> {
    for (const need of this.program.needsOf(this.cell)) {
      const session = this.program.sessions.get(need.id)
      if (session === undefined || session.#isFresh()) continue
      await session.start()
      if ((await session.#ended()) !== "finished") return
    }
    await this.start()
  }

  /** The reader lets a silent run go on, and is asked again later than this time. */
  keepGoing(): void {
    this.patienceMs.value = 2 * (performance.now() - this.lastWordMs.peek())
  }

  stop(): void {
    if (!this.isBusy.peek()) return
    this.#run?.stop()
    this.#run = undefined
    if (!this.isBusy.peek()) return
    // Stopped before there was anything to end.
    this.#attempt++
    this.run.value = { kind: "stopped", by: "reader" }
  }

  /** What cannot be kept is still on the screen. */
  #keepOutput(): void {
    this.output.end().catch(() => {})
  }

  /** Without it the run stands on the screen all the same. */
  #markRan(): void {
    import("../progress/mark-ran").then(({ markRan }) => markRan(this.#id)).catch(() => {})
  }

  #isFresh(): boolean {
    return this.run.peek().kind === "finished" && this.changedSince.peek().length === 0
  }

  /** How the run under way ended. */
  #ended(): Promise<RunState["kind"]> {
    return new Promise((resolve) => {
      const unsubscribe = this.run.subscribe((run) => {
        if (this.isBusy.peek()) return
        resolve(run.kind)
        queueMicrotask(() => unsubscribe())
      })
    })
  }

  #textsNow(): Readonly<Record<string, string>> {
    const files = [...this.program.needsOf(this.cell), this.cell]
    return Object.fromEntries(files.map(({ path, text }) => [path, hashText(text.peek())]))
  }

  #receive(edit: Edit | undefined, where: "here" | "elsewhere"): void {
    this.#setRestored()
    if (edit === undefined || where === "here" || edit.id === this.#basedOn) return
    // What waits to be written, or for the reader's choice, is not to be replaced.
    const isSettled = this.#writing === 0 && this.notice.peek()?.kind !== "changed elsewhere"
    if (isSettled && this.cell.text.peek() === this.#savedText) this.#show(edit)
    else this.notice.value = { kind: "changed elsewhere", theirs: edit }
  }

  #show(edit: Edit): void {
    const text = textOf(edit, this.cell.source)
    this.#basedOn = edit.id
    this.#savedText = text
    this.cell.text.value = text
    this.isSaved.value = true
    const isOutdated = edit.kind === "written" && edit.startHash !== this.#startHash
    if (isOutdated && text !== this.cell.source) this.notice.value = { kind: "author changed" }
  }

  #hear(event: RunEvent): void {
    this.lastWordMs.value = performance.now()
    switch (event.type) {
      case "fetching":
        this.run.value = { kind: "fetching", progress: event.progress }
        return
      case "bundling":
        this.output.takeList()
        this.run.value = { kind: "bundling" }
        return
      case "started":
        this.run.value = { kind: "running", sinceMs: performance.now() }
        return
      case "output":
        this.output.add(event.items, event.dropped)
        return
      case "check":
        // A challenge listens for its checks by itself.
        return
      case "finished":
        this.#keepOutput()
        this.#markRan()
        this.run.value = { kind: "finished", elapsedMs: event.elapsedMs }
        return
      case "failed":
        this.#keepOutput()
        this.run.value = { kind: "failed", failure: event.failure }
        return
      case "rejected":
        this.run.value = { kind: "rejected", problems: event.problems }
        return
      case "stopped":
        this.#keepOutput()
        this.run.value = { kind: "stopped", by: event.by }
        return
      case "unable":
        this.run.value = { kind: "unable", message: event.message }
        return
      default:
        event satisfies never
    }
  }
}

function textOf(edit: Edit, source: string): string {
  return edit.kind === "reset" ? source : edit.text
}
