/** @file The look as a contract: every token defined and used, raw colours in one file, and all text readable by everyone. */
import { globSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { describe, expect, test } from "vitest"
import { contrast, difference, VISION } from "./support/colour"

const TOKENS = "src/styles/tokens.css"
const files = new Map(
  globSync("src/**/*.{css,astro,ts,tsx}").map((path) => [
    path.replaceAll("\\", "/"),
    withoutComments(readFileSync(path, "utf8")),
  ]),
)
const tokens = files.get(TOKENS) ?? ""
const definedTokens = names(tokens, /^\s*(--[\w-]+):/gm)

describe("tokens", () => {
  test("every var(--x) that is used is defined, among the tokens or in its own file", () => {
    const undefinedUses = [...files].flatMap(([path, text]) => {
      const known = new Set([...definedTokens, ...names(text, /(--[\w-]+)["']?\s*:/g)])
      return names(text, /var\(\s*(--[\w-]+)/g)
        .filter((name) => !known.has(name))
        .map((name) => `${path}: ${name}`)
    })
    expect(undefinedUses).toEqual([])
  })

  test("every token that is defined is used, by var(--x) or by its name in a script", () => {
    const used = new Set([...files.values()].flatMap((text) => names(text, /(?:var\(\s*|["'])(--[\w-]+)/g)))
    expect(definedTokens.filter((name) => !used.has(name))).toEqual([])
  })

  test("raw colours stand in tokens.css and nowhere else", () => {
    const raw =
      /(?<=[:\s(,"'`])#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?=[;\s),"'`])|\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\(/gi
    const strays = [...files]
      .filter(([path]) => path !== TOKENS && !path.endsWith(".ts"))
      .flatMap(([path, text]) => [...text.matchAll(raw)].map(([colour]) => `${path}: ${colour}`))
    expect(strays).toEqual([])
  })
})

const QUANTITIES = [
  "--count",
  "--probability",
  "--surprise",
  "--weight-positive",
  "--weight-negative",
  "--sample",
]
const TEXT = ["--ink", "--text-muted", "--accent", "--danger", "--warning", ...QUANTITIES]
const CODE = definedTokens.filter((name) => name.startsWith("--code-"))
const GROUNDS = ["--paper", "--surface", "--surface-sunken"]

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const colour = (name: string) => seed(name)[theme]

  test.each(GROUNDS)("text of every colour has the contrast of WCAG AA on %s", (ground) => {
    const faint = TEXT.filter((name) => contrast(colour(name), colour(ground)) < 4.5)
    expect(faint).toEqual([])
  })

  test("code of every colour has the contrast of WCAG AA on the ground of code", () => {
    const faint = CODE.filter((name) => contrast(colour(name), colour("--surface-sunken")) < 4.5)
    expect(faint).toEqual([])
  })

  test("the label of a filled button can be read", () => {
    expect(contrast(colour("--on-accent"), colour("--accent"))).toBeGreaterThanOrEqual(4.5)
  })

  test("the ring of focus and the edges of controls stand out from every ground", () => {
    const faint = GROUNDS.flatMap((ground) =>
      ["--focus", "--rule-strong"].filter((name) => contrast(colour(name), colour(ground)) < 3),
    )
    expect(faint).toEqual([])
  })

  test.each(Object.entries(VISION))("no two quantities look alike with %s", (_, vision) => {
    const alike = QUANTITIES.flatMap((a, at) =>
      QUANTITIES.slice(at + 1)
        .filter((b) => difference(colour(a), colour(b), vision) < 0.07)
        .map((b) => `${a} and ${b}`),
    )
    expect(alike).toEqual([])
  })
})

test("the style sheet of formulas belongs to the KaTeX that sets them, since class names change between versions", () => {
  const require = createRequire(import.meta.url)
  const setter = createRequire(require.resolve("rehype-katex")).resolve("katex")
  expect(require.resolve("katex")).toBe(setter)
})

describe("the measures of this test", () => {
  test("contrast is 21 between black and white, and 4.54 for the grey that WCAG's own documents name as just enough", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10)
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2)
  })

  test("black and white differ by 1, and red and green by less when the green cones are missing", () => {
    const allCones = VISION["all three cones"]!
    expect(difference("#000000", "#ffffff", allCones)).toBeCloseTo(1, 4)
    expect(difference("#b03030", "#308030", VISION["no green cones"]!)).toBeLessThan(
      difference("#b03030", "#308030", allCones) / 2,
    )
  })
})

/** A seed's two colours: `--ink: light-dark(#221f1a, #ebe5d9);`. */
function seed(name: string): { light: string; dark: string } {
  const [, light, dark] =
    new RegExp(`${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(tokens) ?? []
  if (light === undefined || dark === undefined) {
    throw new Error(`${TOKENS}: ${name} must be written light-dark(#rrggbb, #rrggbb)`)
  }
  return { light, dark }
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, "")
}

/** The first group of every match, each once. */
function names(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, name]) => name ?? []))]
}
