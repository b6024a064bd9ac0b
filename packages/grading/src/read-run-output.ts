/** @file Finds the loss in what a reader copied from the terminal, where makemore.py prints three kinds of loss. */

export interface RunOutput {
  /**
   * - `test`: the loss on the held-out names, as it is printed after each evaluation
   * - `training`: the loss on names that were trained on, in the same line
   * - `batch`: the loss of the few names of one step
   * - `bare`: no word says what it is
   */
  readonly of: "test" | "training" | "batch" | "bare"
  /** The number as it was written, still to be read. */
  readonly loss: string
  /** The step at which it was printed, where the line says so. */
  readonly step: number | undefined
}

/** The last loss of the best kind: of many lines pasted at once, the newest evaluation counts. */
export function readRunOutput(text: string): RunOutput {
  for (const { of, line } of LINES) {
    const found = [...text.matchAll(line)].at(-1)?.groups
    if (found === undefined) continue
    return { of, loss: found.loss ?? "", step: found.step === undefined ? undefined : Number(found.step) }
  }
  return { of: "bare", loss: text, step: undefined }
}

/** The best kind first. Between the words of a line there may be more than one space, or a line's end. */
const LINES = [
  { of: "test", line: /step\s+(?<step>\d+)\s+train\s+loss:\s*\S+\s+test\s+loss:\s*(?<loss>\S+)/gi },
  { of: "test", line: /test\s+loss:?\s*(?<loss>[^\s:]+)/gi },
  { of: "batch", line: /step\s+(?<step>\d+)\s*\|\s*loss\s+(?<loss>\S+)/gi },
  { of: "training", line: /(?:step\s+(?<step>\d+)\s+)?train(?:ing)?\s+loss:?\s*(?<loss>[^\s:]+)/gi },
] as const
