import { deflateRawSync } from "node:zlib"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { hashText } from "../../state"
import { readLink, writeLink } from "./share-link"

const PAGE = "https://example.org/lessons/makemore-bigram/"
const linkWith = (files: Record<string, string>) =>
  writeLink(PAGE, { lesson: "makemore-bigram", files: new Map(Object.entries(files)) })
const hashOf = (link: string) => new URL(link).hash
/** A link as someone might craft it: well packed, whatever is in it. */
const crafted = (json: string, check = hashText(json)) =>
  `#code=1.${check}.${deflateRawSync(Buffer.from(json)).toString("base64url")}`

describe("a link", () => {
  test("opens to the very texts it was made of, in any script", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,9}$/), fc.string({ unit: "grapheme" })), {
          minLength: 1,
          selector: ([id]) => id,
        }),
        async (pairs) => {
          const opened = await readLink(hashOf(await linkWith(Object.fromEntries(pairs))))
          expect(opened.kind === "opened" && [...opened.code.files]).toEqual(
            pairs.map(([id, text]) => [id, text.replace(/\r\n?/g, "\n")]),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  test("carries nothing that needs escaping, and no code where a server would see it", async () => {
    const link = await linkWith({ data: "const ünïcode = '+/='\n".repeat(20) })
    expect(link).toMatch(/^https:\/\/example\.org\/lessons\/makemore-bigram\/#code=1\.[0-9a-f]{16}\.[\w-]+$/)
  })

  test("is refused in words when any part of it is missing", async () => {
    const hash = hashOf(await linkWith({ data: "export const symbols = names.join('')\n".repeat(5) }))
    for (let length = "#code=".length; length < hash.length; length += 3) {
      expect(await readLink(hash.slice(0, length))).toMatchObject({ kind: "refused" })
    }
  })

  test("is refused when a letter was changed on the way", async () => {
    const hash = hashOf(await linkWith({ data: "export const symbols = names.join('')" }))
    // The last letter may have bits that no byte uses.
    for (let at = "#code=1.".length; at < hash.length - 1; at++) {
      const other = hash[at] === "a" ? "b" : "a"
      expect(await readLink(hash.slice(0, at) + other + hash.slice(at + 1))).toMatchObject({
        kind: "refused",
      })
    }
  })

  test.each([
    ["garbage", "#code=%F0%9F%A4%A1"],
    ["nothing at all", "#code="],
    ["a list for the files", crafted('{"lesson":"makemore-bigram","files":["a"]}')],
    ["a number for a text", crafted('{"lesson":"makemore-bigram","files":{"data":1}}')],
    ["no files", crafted('{"lesson":"makemore-bigram","files":{}}')],
    ["something else than an object", crafted("null")],
    ["no JSON", crafted("{")],
    ["a check that is not its own", crafted('{"lesson":"x","files":{"data":"a"}}', "0000000000000000")],
  ])("with %s is refused as damaged", async (_what, hash) => {
    expect(await readLink(hash)).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("damaged") as unknown,
    })
  })

  test("that would unfold to a hundred megabytes is refused before it does", async () => {
    const bomb = crafted(`{"lesson":"x","files":{"data":"${"a".repeat(100_000_000)}"}}`, "0")
    expect(bomb.length).toBeLessThan(200_000)
    expect(await readLink(bomb)).toMatchObject({
      message: expect.stringContaining("unfolds to more") as unknown,
    })
  })

  test("of a newer layout asks for a reload", async () => {
    expect(await readLink("#code=2.x.y")).toMatchObject({
      message: expect.stringContaining("newer version") as unknown,
    })
  })

  test("of more than 200,000 letters is neither opened nor made", async () => {
    expect(await readLink(`#code=1.x.${"a".repeat(200_000)}`)).toMatchObject({
      message: expect.stringContaining("too long") as unknown,
    })
    let seed = 1
    const noise = Array.from({ length: 300_000 }, () =>
      String.fromCharCode(32 + ((seed = (seed * 48271) % 2147483647) % 90)),
    ).join("")
    await expect(linkWith({ data: noise })).rejects.toThrow("too much code for a link")
  })

  test("whose texts have names of an object's own is data like any other", async () => {
    const opened = await readLink(crafted('{"lesson":"x","files":{"__proto__":"a","constructor":"b"}}'))
    expect(opened.kind === "opened" && [...opened.code.files]).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
    ])
  })
})
