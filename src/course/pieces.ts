/** @file Short texts outside MDX (definitions, cards): words, `code`, and numbers of the model in braces. */
import type { ComputedNumber } from "./number-format"
import { computedNumber } from "./numbers"

export type Piece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "number"; readonly number: ComputedNumber }

/**
 * @param text as an author writes it in YAML: "The uniform model has {nll.uniform} nats; `jq` has no count."
 * @param file where, for the message about a number that does not exist
 * @throws {AuthoringError} at an unknown number
 */
export function piecesOf(text: string, file: string): Piece[] {
  return text
    .split(/(`[^`]*`|\{[\w.-]+\})/)
    .filter((part) => part !== "")
    .map((part): Piece => {
      const inside = part.slice(1, -1)
      if (part.startsWith("`")) return { kind: "code", text: inside }
      if (part.startsWith("{")) return { kind: "number", number: computedNumber(inside, file) }
      return { kind: "words", text: part }
    })
}

/** The same as plain text, for a `title` or a test. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === "number" ? piece.number.text : piece.text)).join("")
}
