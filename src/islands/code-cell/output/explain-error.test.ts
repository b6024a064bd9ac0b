import { expect, test } from "vitest"
import { explainError } from "./explain-error"

/** As Chromium, Firefox and Safari say it. */
test.each([
  [
    "ReferenceError",
    ["conts is not defined", "conts is not defined", "Can't find variable: conts"],
    /must be imported/,
  ],
  [
    "ReferenceError",
    [
      "Cannot access 'n' before initialization",
      "can't access lexical declaration 'n' before initialization",
      "Cannot access uninitialized variable.",
    ],
    /above the line that makes it/,
  ],
  [
    "TypeError",
    [
      "Cannot read properties of undefined (reading 'length')",
      'can\'t access property "length", x is undefined',
      "undefined is not an object (evaluating 'x.length')",
    ],
    /before the dot/,
  ],
  [
    "TypeError",
    ["f is not a function", "f is not a function", "f is not a function. (In 'f()', 'f' is 1)"],
    /cannot be called/,
  ],
  [
    "TypeError",
    [
      "3 is not iterable",
      "3 is not iterable",
      "Spread syntax requires ...iterable[Symbol.iterator] to be a function",
    ],
    /gone through/,
  ],
  [
    "TypeError",
    [
      "Assignment to constant variable.",
      "invalid assignment to const 'n'",
      "Attempted to assign to readonly property.",
    ],
    /`let`/,
  ],
  ["RangeError", ["Maximum call stack size exceeded", "Maximum call stack size exceeded."], /calls itself/],
  ["InternalError", ["too much recursion"], /calls itself/],
  [
    "RangeError",
    ["Invalid array length", "invalid array length", "Array size is not a small enough positive integer."],
    /beyond all memory/,
  ],
])("a %s is explained in the words of any browser", (name, messages, words) => {
  for (const message of messages) expect(explainError(name, message)).toMatch(words)
})

test("an error that explains itself is left alone", () => {
  expect(explainError("ShapeError", "matmul needs [3, n] on the right, but got shape [2, 3].")).toBeNull()
  expect(explainError("", "just text")).toBeNull()
})
