/** @file The errors of a browser that beginners meet most, in plain words. Each browser says them in its own. */

interface Explanation {
  /** Of the error's name and message, as Chromium, Firefox or Safari write them. */
  readonly of: RegExp
  readonly words: string
}

const EXPLANATIONS: readonly Explanation[] = [
  {
    of: /^ReferenceError: (?:can't access lexical declaration|cannot access '.+' before init|cannot access uninit)/i,
    words: "A `const` or `let` was used above the line that makes it; or two cells import each other.",
  },
  {
    of: /^ReferenceError: (?:(.+) is not defined|can't find variable)/i,
    words: "Nothing has this name here. Is it spelled right? A name of another cell must be imported first.",
  },
  {
    of: /^TypeError: (?:cannot read propert|(?:can't access property|.+ is (?:undefined|null))|(?:undefined|null) is not an object)/i,
    words:
      "What stands before the dot or the bracket is missing: an index beyond the end of a list, or a key that is not in the map.",
  },
  {
    of: /^TypeError: .+ is not a function/i,
    words:
      "What stands before the parentheses is a value, or missing, and cannot be called. Is the name spelled right?",
  },
  {
    of: /^TypeError: .*(?:is not iterable|not a function or its return value is not iterable|Symbol\.iterator)/i,
    words: "Only lists, strings, maps and sets can be gone through or spread.",
  },
  {
    of: /^TypeError: (?:assignment to constant variable|invalid assignment to const|attempted to assign to readonly)/i,
    words: "A `const` keeps its value. Make it with `let` if it is to change.",
  },
  {
    of: /^TypeError: (?:cannot mix bigint|.*bigint.*(?:number|other types))/i,
    words: "One of the two is a bigint such as `3n`, the other a number. Convert one: `Number(x)`.",
  },
  {
    of: /^(?:RangeError: maximum call stack|InternalError: too much recursion)/i,
    words: "A function calls itself, perhaps by way of others, and never comes to an end.",
  },
  {
    of: /^RangeError: (?:invalid (?:typed )?array (?:buffer )?length|array (?:buffer )?allocation|array size is not)/i,
    words: "A list was to be made with a length that is negative, not whole, or beyond all memory.",
  },
  {
    of: /^RangeError: (?:to(?:fixed|precision)\(\)|precision|.*radix)/i,
    words: "The number of digits or the radix is outside of what is allowed.",
  },
  {
    of: /^EvalError|content security policy/i,
    words: "Text cannot be run as code here. Write the code itself.",
  },
]

/**
 * What an error means.
 *
 * @returns a sentence or two; null when the message must speak for itself
 */
export function explainError(name: string, message: string): string | null {
  return EXPLANATIONS.find(({ of }) => of.test(`${name}: ${message}`))?.words ?? null
}
