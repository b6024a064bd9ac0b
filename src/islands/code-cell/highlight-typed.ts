/**
 * @file Colours for a text while it is typed into a plain field, where no editor comes. Knows no grammar: only what a
 * comment, a string, a number and a keyword look like, in the classes that the build's highlighter uses.
 */

export interface Token {
  readonly kind: "comment" | "string" | "number" | "keyword" | "punctuation" | null
  readonly text: string
}

/** The tokens of each line. Joined again they are the text. */
export function linesOf(code: string): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]]
  const add = (kind: Token["kind"], text: string) => {
    text.split("\n").forEach((part, index) => {
      if (index > 0) lines.push([])
      if (part !== "") lines.at(-1)?.push({ kind, text: part })
    })
  }
  let end = 0
  for (const match of code.matchAll(TOKEN)) {
    const [text, comment, string, number, word] = match
    add(null, code.slice(end, match.index))
    end = match.index + text.length
    if (comment !== undefined) add("comment", text)
    else if (string !== undefined) add("string", text)
    else if (number !== undefined) add("number", text)
    else if (word !== undefined) add(KEYWORDS.has(word) ? "keyword" : null, text)
    else add("punctuation", text)
  }
  add(null, code.slice(end))
  return lines
}

const TOKEN = new RegExp(
  [
    /(\/\/.*|\/\*[^]*?(?:\*\/|$))/,
    // A string that is not closed yet ends with its line.
    /("(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|`(?:\\[^]|[^`\\])*`?)/,
    /(\d[\w.]*)/,
    /([\p{L}_$][\p{L}\p{N}_$]*)/u,
    /[^\s\p{L}\p{N}_$"'`/]+|\//u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
)

const KEYWORDS = new Set(
  (
    "as async await boolean break case catch class const continue default delete do else enum export extends false " +
    "finally for from function if implements import in instanceof interface keyof let never new null number of " +
    "private protected public readonly return satisfies static string super switch this throw true try type typeof " +
    "undefined unknown var void while yield"
  ).split(" "),
)
