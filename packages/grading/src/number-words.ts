/** @file The words and signs that may stand in a number. */

export interface NumberFunction {
  readonly value: (at: number) => number
  /** Its derivative. */
  readonly slope: (at: number) => number
  /** Told to whoever used it. */
  readonly note?: string
}

const naturalLog: NumberFunction = { value: Math.log, slope: (x) => 1 / x }
const logOfBase2: NumberFunction = { value: Math.log2, slope: (x) => 1 / (x * Math.LN2) }
const logOfBase10: NumberFunction = { value: Math.log10, slope: (x) => 1 / (x * Math.LN10) }
const root: NumberFunction = { value: Math.sqrt, slope: (x) => 0.5 / Math.sqrt(x) }

/** By their names in lower case. */
export const FUNCTIONS: ReadonlyMap<string, NumberFunction> = new Map([
  ["ln", naturalLog],
  ["log", { ...naturalLog, note: "`log` was read as ln, the natural logarithm." }],
  ["log_e", naturalLog],
  ["loge", naturalLog],
  ["logₑ", naturalLog],
  ["lb", logOfBase2],
  ["log2", logOfBase2],
  ["log_2", logOfBase2],
  ["log₂", logOfBase2],
  ["lg", { ...logOfBase10, note: "`lg` was read as the logarithm to base 10." }],
  ["log10", logOfBase10],
  ["log_10", logOfBase10],
  ["log₁₀", logOfBase10],
  ["exp", { value: Math.exp, slope: Math.exp }],
  ["sqrt", root],
  ["√", root],
])

export const INFINITIES: ReadonlySet<string> = new Set(["infinity", "infinite", "inf"])

export const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  "⁺": "+",
  "⁻": "-",
  "⁰": "0",
  "¹": "1",
  "²": "2",
  "³": "3",
  "⁴": "4",
  "⁵": "5",
  "⁶": "6",
  "⁷": "7",
  "⁸": "8",
  "⁹": "9",
}
