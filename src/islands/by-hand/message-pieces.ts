/** @file The grader's messages: names, symbols and pairs stand in `backticks`, stressed words in *asterisks*. */

export interface MessagePiece {
  readonly kind: "text" | "code" | "stress"
  readonly text: string
}

export function piecesOf(message: string): MessagePiece[] {
  const pieces: MessagePiece[] = []
  for (const part of message.split(/(`[^`]+`|\*[^*\s][^*]*\*)/)) {
    if (part.startsWith("`") && part.length > 2) pieces.push({ kind: "code", text: part.slice(1, -1) })
    else if (/^\*.+\*$/.test(part)) pieces.push({ kind: "stress", text: part.slice(1, -1) })
    else if (part !== "") pieces.push({ kind: "text", text: part })
  }
  return pieces
}

/** For the ear. */
export function plainText(message: string): string {
  return piecesOf(message)
    .map(({ text }) => text)
    .join("")
}
