/** @file Reads a list that a reader has brought: from bytes or pasted text to counts, or to a word on what is wrong. */
import { countBigrams, parseList, Vocabulary } from "@course/makemore"
import type { ModelData } from "../model/lesson-model"

/** In bytes, or in characters of a pasted text: what the browser keeps without a murmur, and a phone reads in a second. */
export const LARGEST_LIST = 8_000_000
export const TOO_LARGE = "A list may have 8 MB, and this is more. Shorten it."

const NOT_TEXT =
  "This file is no text that can be read. Save it as plain text in UTF-8, with one name a line."

export interface ListToRead {
  readonly source: ArrayBuffer | string
  readonly lowerCase: boolean
}

export type ReadList =
  | {
      readonly kind: "read"
      /** One name a line. */
      readonly text: string
      readonly nameCount: number
      readonly counted: ModelData
    }
  /** `message` says what was wanted, and where it was something else. */
  | { readonly kind: "refused"; readonly message: string }

/** Never throws, whatever it is given. */
export function readList({ source, lowerCase }: ListToRead): ReadList {
  try {
    const names = parseList(typeof source === "string" ? source : decode(source), { lowerCase })
    const vocabulary = Vocabulary.of(names)
    return {
      kind: "read",
      text: names.join("\n"),
      nameCount: names.length,
      counted: { symbols: vocabulary.symbols.join(""), counts: [...countBigrams(names, vocabulary)] },
    }
  } catch (error) {
    return { kind: "refused", message: error instanceof Error ? error.message : String(error) }
  }
}

/** UTF-8, or UTF-16 as some Windows programs save it: that begins with a mark. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  const isLittleEndian = first === 0xff && second === 0xfe
  const isBigEndian = first === 0xfe && second === 0xff
  const encoding = isLittleEndian ? "utf-16le" : isBigEndian ? "utf-16be" : "utf-8"
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Error(NOT_TEXT)
  }
}
