import { assert, property, string } from "fast-check"
import { expect, test } from "vitest"
import { hashText } from "./hash"

test.each([
  ["", "cbf29ce484222325"],
  ["a", "af63dc4c8601ec8c"],
  ["b", "af63df4c8601f1a5"],
  ["foo", "dcb27518fed9d577"],
  ["foobar", "85944171f73967e8"],
  ["chongo was here!\n", "46810940eff5f915"],
])("hashText(%j) is the FNV-1a of the published test vectors", (text, published) => {
  expect(hashText(text)).toBe(published)
})

test("hashText agrees with the formula in big integers for any text", () => {
  assert(
    property(string({ unit: "binary", maxLength: 200 }), (text) => {
      let hash = 0xcbf29ce484222325n
      for (const byte of Buffer.from(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
      expect(hashText(text)).toBe(hash.toString(16).padStart(16, "0"))
    }),
  )
})
