/** @file What is said about a step: the shape of a verdict. Nothing in it is a score. */
import type { StepId } from "./steps"

/** What a reader has typed, by step and cell, as it stands in the fields. */
export type Answers = Readonly<Partial<Record<StepId, Readonly<Record<string, string>>>>>

/**
 * - `blank`: nothing is filled in
 * - `unread`: something could not be read, and nothing else is wrong; not an attempt
 * - `incomplete`: what is there is right, something is missing
 * - `imprecise`: right as far as it goes, but more digits are needed; not an attempt
 * - `right`
 * - `rounded`: right, but rounded too early on the way
 * - `carried`: right, given an earlier step that is not
 * - `slip`: a known slip
 * - `which`: more than one known slip fits; the reader is asked which
 * - `off`: another number, not from a known slip
 */
export type VerdictKind =
  "blank" | "unread" | "incomplete" | "imprecise" | "right" | "rounded" | "carried" | "slip" | "which" | "off"

export interface Verdict {
  readonly step: StepId
  readonly kind: VerdictKind
  /** Sentences for the reader. Names, symbols and pairs stand in `backticks`, stressed words in *asterisks*. */
  readonly message: string
  /** By cell id; every cell of the step has one. */
  readonly cells: Readonly<Record<string, CellVerdict>>
  /** The slip that was made, or those that may have been; empty otherwise. */
  readonly slips: readonly NamedSlip[]
  /** How something was read that can be read in two ways. */
  readonly remarks: readonly string[]
  /** Whether the step is done: complete, and `right`, `rounded` or `carried`. */
  readonly isDone: boolean
}

export interface CellVerdict {
  readonly mark: "blank" | "unread" | "imprecise" | "right" | "rounded" | "carried" | "wrong"
  /** What could not be read in this cell. */
  readonly message?: string
  /** Where that is: 0-based, in UTF-16 units. */
  readonly at?: number
}

export interface NamedSlip {
  readonly id: string
  /** Completes "Did you …?" */
  readonly didYou: string
  /** What was done, and what belongs there. */
  readonly message: string
}
