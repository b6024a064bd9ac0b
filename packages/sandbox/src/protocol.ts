/**
 * @file The wire: everything that crosses between the page, the bundler worker, the frame and the run. Types only.
 *
 * ```
 * page ── Calls ──────────▶ bundler worker        one answer to each call
 * page ── FrameCommand ───▶ frame (opaque origin)
 * page ◀─ FrameReply ────── frame
 * page ── Given ──────────▶ run (a classic worker in the frame), over a port of its own
 * page ◀─ RunMessage ────── run                   untrusted: `parseRunMessage` is the only way in
 * ```
 */

/** Counts up from 1 in a page; the newest run is the only one that is listened to. */
export type RunId = number

/** Path to text: `lesson/counts.ts`, `packages/engine/src/value.ts`. */
export type VirtualFiles = Readonly<Record<string, string>>

/** What may be imported by name: `@course/engine` to `packages/engine/src/index.ts`. */
export type PackageDoors = Readonly<Record<string, string>>

/** Modules made of data: `@course/data` to its exports. Values must survive structured cloning. */
export type Given = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A place in a file the reader knows. */
export interface Place {
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** 0-based, in UTF-16 code units, as editors count. */
  readonly column: number
  /** In UTF-16 code units; 0 when only a point is known. */
  readonly length: number
}

/** What the bundler has to say of the reader's text. */
export interface Problem {
  readonly message: string
  /** What to do about it, when that is known. */
  readonly hints: readonly string[]
  readonly place: Place | null
}

// page → bundler worker

export interface Calls {
  /** Fetch and start the bundler and build once, so that the first run is not the slow one. */
  warmUp: { ask: Record<never, never>; answer: { readonly initMs: number } }
  bundle: {
    ask: {
      readonly entry: string
      readonly files: VirtualFiles
      readonly packages: PackageDoors
      /** Export names of each given module. */
      readonly given: Readonly<Record<string, readonly string[]>>
    }
    answer:
      | { readonly kind: "bundled"; readonly code: string; readonly map: string; readonly buildMs: number }
      | { readonly kind: "rejected"; readonly problems: readonly Problem[] }
  }
}
export type CallKind = keyof Calls
/** Forgetting to handle a kind is a type error. */
export type CallHandlers = { [K in CallKind]: (ask: Calls[K]["ask"]) => Promise<Calls[K]["answer"]> }

export type BundlerRequest = {
  [K in CallKind]: { readonly id: number; readonly kind: K; readonly ask: Calls[K]["ask"] }
}[CallKind]

export type BundlerMessage =
  | { readonly type: "answer"; readonly id: number; readonly answer: Calls[CallKind]["answer"] }
  | { readonly type: "broken"; readonly id: number; readonly message: string }
  /** While the bundler's WebAssembly is fetched; `totalBytes` is null when the host does not say. */
  | { readonly type: "progress"; readonly loadedBytes: number; readonly totalBytes: number | null }

// page → frame, frame → page

export type FrameCommand =
  /** Carries one transferred port: the run's own line to the page. */
  | { readonly type: "start"; readonly run: RunId; readonly code: string }
  /** A program that is likely to be started next: its worker is made, and waits for its line. */
  | { readonly type: "expect"; readonly code: string }
  | { readonly type: "stop" }
  | { readonly type: "ping" }

export type FrameReply =
  | { readonly type: "ready" }
  | { readonly type: "pong" }
  | { readonly type: "refused"; readonly run: RunId; readonly message: string }

// run → page

export type OutputLevel = "log" | "info" | "warn" | "error" | "debug"

/** A value that the reader can open, level by level. */
export interface ValueTree {
  /** The whole value in one line. */
  readonly text: string
  readonly entries: readonly { readonly key: string; readonly value: ValueTree }[]
  /** How many entries were left out. */
  readonly left: number
}

/** What has a colour of its own on this site. */
export type Quantity = "count" | "probability" | "surprise" | "weight" | "sample"

/** What the page draws; every text is the program's, and may be empty. A number that is not finite is a hole. */
export type Picture = {
  readonly title: string
  /** What is drawn, for its colour; null for anything else. */
  readonly quantity: Quantity | null
  /** What the horizontal axis counts, and the vertical one. */
  readonly x: string
  readonly y: string
} & (
  | {
      readonly shape: "heat map"
      readonly rows: readonly string[]
      readonly columns: readonly string[]
      /** Shape [rows, columns]. */
      readonly values: readonly (readonly number[])[]
    }
  | {
      readonly shape: "line"
      readonly series: readonly {
        readonly name: string
        readonly xs: readonly number[]
        /** As long as `xs`. */
        readonly ys: readonly number[]
      }[]
    }
  | {
      readonly shape: "bars"
      readonly names: readonly string[]
      /** As long as `names`. */
      readonly values: readonly number[]
    }
)

/** What a program prints or shows. `from` is the file that was running; new kinds are read by `parseItem`. */
export type OutputItem =
  | {
      readonly kind: "text"
      readonly level: OutputLevel
      readonly from: string
      readonly text: string
      /** The printed values that a line of text cannot hold, to open. */
      readonly trees?: readonly ValueTree[]
    }
  | {
      readonly kind: "table"
      readonly from: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Rows and columns that were left out. */
      readonly cut: boolean
    }
  | {
      readonly kind: "progress"
      readonly from: string
      /** A later item of the same kind and key takes the place of this one. */
      readonly key: string
      readonly text: string
      /** From 0 to 1; null when nobody knows. */
      readonly share: number | null
    }
  | {
      readonly kind: "picture"
      readonly from: string
      /** As of progress; empty for a picture that stays. */
      readonly key: string
      readonly picture: Picture
    }

/** How one check of a challenge stands. */
export interface CheckReport {
  /** What is checked, as a sentence; names the check within its run. */
  readonly title: string
  readonly outcome: "running" | "passed" | "failed"
  /** Why it failed, in sentences for the reader; empty otherwise. */
  readonly reason: string
}

export type RunMessage =
  | { readonly type: "started" }
  | {
      readonly type: "output"
      readonly items: readonly OutputItem[]
      /** How many items the cap has swallowed so far. */
      readonly dropped: number
    }
  | {
      readonly type: "failed"
      readonly name: string
      readonly message: string
      /** As the browser wrote it, of the bundle, not yet mapped. */
      readonly stack: string
    }
  /** Of a challenge: said when a check begins, and again when it is over. */
  | { readonly type: "check"; readonly check: CheckReport }
  | { readonly type: "finished"; readonly elapsedMs: number }
