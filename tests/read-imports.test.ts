/** @file How imports are read out of each kind of source. */
import { describe, expect, it } from "vitest"
import { importsOf } from "./support/imports"

describe("reading imports", () => {
  const seen = (file: string, text: string): string[] =>
    importsOf(file, text).map(({ line, kind, specifier }) => `${line} ${kind} ${specifier}`)

  it("tells what runs from what is only a type", () => {
    const text = [
      `import { a } from "./a"`,
      `import type { B } from "./b"`,
      `import { type C } from "./c"`,
      `export * from "./d"`,
      `export type { E } from "./e"`,
      `let f: import("./f").F`,
      `const g = await import("./g")`,
    ].join("\n")
    expect(seen("x.ts", text)).toEqual([
      "1 static ./a",
      "2 types ./b",
      "3 static ./c",
      "4 static ./d",
      "5 types ./e",
      "6 types ./f",
      "7 dynamic ./g",
    ])
  })

  it("is not taken in by comments and strings", () => {
    expect(seen("x.ts", `// import "./a"\nconst text = 'import "./b"'\n`)).toEqual([])
  })

  it("reads a glob's every pattern, apart from those it excludes", () => {
    expect(seen("x.ts", `import.meta.glob(["/a/*.ts", "!/a/*.test.ts"], { query: "?raw" })`)).toEqual([
      "1 glob /a/*.ts",
    ])
  })

  it("reads frontmatter, scripts and styles of an .astro file at their own lines", () => {
    const text = `---\nimport A from "./A.astro"\n---\n<A />\n<script>\n  import "./b"\n</script>\n<style>\n@import "./c.css";\n</style>\n`
    expect(seen("X.astro", text)).toEqual(["2 static ./A.astro", "6 static ./b", "9 static ./c.css"])
  })

  it("reads the imports of an .mdx file, but not those in a code fence", () => {
    const text = "# Title\n\nimport {\n  A,\n} from './a'\n\n```ts\nimport './b'\n```\n"
    expect(seen("x.mdx", text)).toEqual(["5 static ./a"])
  })
})
