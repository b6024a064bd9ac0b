/** @file From the text of a file or a text box to a list of names, with a clear word for whoever pasted something else. */

/** Limits and switches of {@link parseList}; each has a default. */
export interface ListOptions {
  /** The symbol put before and after every name, which therefore no name may contain. Default `.` */
  readonly boundary?: string
  /** Whether to turn every name to lower case. Default: no. */
  readonly lowerCase?: boolean
  /** Default 200,000. */
  readonly maxNames?: number
  /** In symbols (code points). Default 100. */
  readonly maxNameLength?: number
  /** Different symbols in the whole list, the boundary among them. Default 64. */
  readonly maxSymbols?: number
}

/** Why a text is not a list of names; `message` is meant for its owner. */
export class ListError extends Error {
  override readonly name = "ListError"
  constructor(
    reason: string,
    /** The offending line, 1-based; undefined where no single line is to blame. */
    readonly line?: number,
  ) {
    super(line === undefined ? reason : `Line ${line}: ${reason}`)
  }
}

/**
 * The names of a text with one name a line.
 *
 * Spaces around a name, empty lines, a byte-order mark and the line ends of any system are ignored. Names are brought
 * into Unicode's composed form (NFC), so that an accented letter is one symbol however it was typed.
 *
 * @returns at least one name, in the order of the text; a name that occurs twice is listed twice
 * @throws {ListError} when there is no name, or a name holds the boundary, a control character or half a character, or
 *   a limit is passed
 */
export function parseList(text: string, options: ListOptions = {}): string[] {
  const { boundary = ".", lowerCase = false } = options
  const { maxNames = 200_000, maxNameLength = 100, maxSymbols = 64 } = options
  const names: string[] = []
  const symbols = new Set([boundary])

  for (const [i, rawLine] of text.split(/\r\n|\n|\r/).entries()) {
    // `trim` takes the byte-order mark for a space, as the standard wants.
    const trimmed = rawLine.trim().normalize("NFC")
    if (trimmed === "") continue
    const name = lowerCase ? trimmed.toLowerCase() : trimmed
    const fail = (reason: string) => new ListError(reason, i + 1)

    const unfit = /[\p{Cc}\p{Cs}]/u.exec(name)?.[0]
    if (unfit !== undefined) throw fail(`${describeUnfit(unfit)} cannot be part of a name. Remove it.`)
    const length = [...name].length
    if (length > maxNameLength) {
      throw fail(`a name has at most ${maxNameLength} symbols, but this line has ${length}. One name a line?`)
    }
    if (names.length === maxNames) throw fail(`a list has at most ${format(maxNames)} names. Shorten it.`)
    for (const symbol of name) {
      if (symbol === boundary) {
        throw fail(
          `"${shorten(name)}" contains "${boundary}", which marks where names begin and end. Remove it.`,
        )
      }
      if (symbols.add(symbol).size > maxSymbols) {
        throw fail(
          `"${symbol}" is one symbol too many: with "${boundary}" there may be ${maxSymbols} different ones.` +
            (lowerCase ? "" : " Lower case only?"),
        )
      }
    }
    names.push(name)
  }
  if (names.length === 0) throw new ListError("There is no name here. Give one name a line.")
  return names
}

function describeUnfit(character: string): string {
  if (character === "\t") return "a tab"
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")
  return /\p{Cs}/u.test(character) ? `half a character (U+${code})` : `a control character (U+${code})`
}

function shorten(name: string): string {
  const symbols = [...name]
  return symbols.length > 20 ? `${symbols.slice(0, 20).join("")}…` : name
}

function format(count: number): string {
  return count.toLocaleString("en")
}
