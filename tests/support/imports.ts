/** @file Finds every source file of a tree and every import it makes, without running anything. */
import { readdirSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import ts from "typescript"

/** How one file names another. */
export type ImportKind =
  | "static" // import … from "x", import "x", export … from "x", @import "x"
  | "dynamic" // import("x")
  | "types" // import type, export type … from, import("x").T: gone when the code runs
  | "glob" // import.meta.glob("/x/*.ts")
  | "url" // new URL("./x", import.meta.url)

export interface Import {
  /** Path of the importing file, from the root of the tree, with forward slashes. */
  file: string
  /** 1-based. */
  line: number
  kind: ImportKind
  /** As written, with its `?raw`. */
  specifier: string
  /** What follows the `?`, here or in a glob's options: `raw`, `worker`, `url`; "" when there is none. */
  query: string
  /** True inside the `<script>` of a page: that part runs in the browser, whatever the rest of the file does. */
  isClientScript: boolean
}

/** Endings of the files that are read for imports. */
export const SOURCE_ENDINGS = [".ts", ".tsx", ".mts", ".js", ".jsx", ".mjs", ".cjs", ".astro", ".mdx", ".css"]

/**
 * Every file below `root`, as sorted paths from it with forward slashes.
 *
 * @param skip paths from the root (`dist`), or names (`node_modules`), of what is not entered
 */
export function listFiles(root: string, skip: ReadonlySet<string>): string[] {
  const files: string[] = []
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name)
      if (skip.has(path) || skip.has(entry.name)) continue
      if (entry.isDirectory()) walk(path)
      else files.push(path)
    }
  }
  walk("")
  return files.sort()
}

/** The imports of one file of the tree; none for a file that is not a source. */
export function readImports(root: string, file: string): Import[] {
  return SOURCE_ENDINGS.some((ending) => file.endsWith(ending))
    ? importsOf(file, readFileSync(join(root, file), "utf8"))
    : []
}

/** The imports in `text`, read as the ending of `file` says. */
export function importsOf(file: string, text: string): Import[] {
  if (file.endsWith(".css")) return importsOfCss(file, text, 0)
  if (file.endsWith(".astro")) return importsOfAstro(file, text)
  if (file.endsWith(".mdx")) return importsOfMdx(file, text)
  return importsOfScript(file, text, 0, false)
}

/** A specifier without its `?raw` and the like. */
export function withoutQuery(specifier: string): string {
  return specifier.replace(/\?.*$/, "")
}

/**
 * @param lineOffset lines of the file above `text`
 */
function importsOfScript(file: string, text: string, lineOffset: number, isClientScript: boolean): Import[] {
  const imports: Import[] = []
  const syntax = /\.(ts|mts)$/.test(file) ? ts.ScriptKind.TS : ts.ScriptKind.TSX
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, syntax)

  const add = (kind: ImportKind, literal: ts.StringLiteralLike, query = queryOf(literal.text)): void => {
    const line = source.getLineAndCharacterOfPosition(literal.getStart()).line + 1 + lineOffset
    imports.push({ file, line, kind, specifier: literal.text, query, isClientScript })
  }

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteralLike(node.moduleSpecifier)) {
      // `import { type A } from "x"` still loads x, so only `import type` counts as types.
      const isTypes = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      add(isTypes ? "types" : "static", node.moduleSpecifier)
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      if (ts.isStringLiteralLike(node.moduleSpecifier)) {
        add(node.isTypeOnly ? "types" : "static", node.moduleSpecifier)
      }
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteralLike(node.argument.literal)) add("types", node.argument.literal)
    } else if (ts.isCallExpression(node)) {
      const [first, options] = node.arguments
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        if (first !== undefined && ts.isStringLiteralLike(first)) add("dynamic", first)
      } else if (isGlobCall(node.expression) && first !== undefined) {
        const query = queryOption(options)
        for (const pattern of ts.isArrayLiteralExpression(first) ? first.elements : [first]) {
          if (ts.isStringLiteralLike(pattern) && !pattern.text.startsWith("!")) add("glob", pattern, query)
        }
      }
    } else if (ts.isNewExpression(node) && node.expression.getText() === "URL") {
      const [first, from] = node.arguments ?? []
      if (first !== undefined && ts.isStringLiteralLike(first) && from?.getText() === "import.meta.url") {
        add("url", first)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return imports
}

function isGlobCall(callee: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(callee) && callee.getText() === "import.meta.glob"
}

/** The `query` of `import.meta.glob(…, { query: "?raw" })`, without its question mark. */
function queryOption(options: ts.Expression | undefined): string {
  if (options === undefined || !ts.isObjectLiteralExpression(options)) return ""
  for (const property of options.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== "query") continue
    if (ts.isStringLiteralLike(property.initializer)) return property.initializer.text.replace(/^\?/, "")
  }
  return ""
}

function queryOf(specifier: string): string {
  return specifier.match(/\?(.*)$/)?.[1] ?? ""
}

/** The frontmatter, then each `<script>` and `<style>`. */
function importsOfAstro(file: string, text: string): Import[] {
  const imports: Import[] = []
  const frontmatter = text.match(/^---\r?\n([\s\S]*?)\r?\n---/)
  if (frontmatter?.[1] !== undefined) imports.push(...importsOfScript(file, frontmatter[1], 1, false))
  const bodyStart = frontmatter?.[0].length ?? 0
  for (const block of text.slice(bodyStart).matchAll(/(<(script|style)\b[^>]*>)([\s\S]*?)<\/\2>/g)) {
    const [, opening = "", element, content = ""] = block
    const lineOffset = countLines(text.slice(0, bodyStart + block.index + opening.length))
    if (element === "style") imports.push(...importsOfCss(file, content, lineOffset))
    else imports.push(...importsOfScript(file, content, lineOffset, true))
  }
  return imports
}

/** The blocks that begin with `import` or `export`, up to a blank line, outside code fences: MDX's own rule. */
function importsOfMdx(file: string, text: string): Import[] {
  let isFenced = false
  let isModule = false
  const kept = text.split("\n").map((line) => {
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced
    if (line.trim() === "") isModule = false
    else if (!isFenced && /^(import|export)\s/.test(line)) isModule = true
    return isModule ? line : ""
  })
  return importsOfScript(file, kept.join("\n"), 0, false)
}

function importsOfCss(file: string, text: string, lineOffset: number): Import[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
  return [...withoutComments.matchAll(/@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/g)].map((found) => ({
    file,
    line: countLines(withoutComments.slice(0, found.index)) + 1 + lineOffset,
    kind: "static",
    specifier: found[1] ?? "",
    query: queryOf(found[1] ?? ""),
    isClientScript: false,
  }))
}

/** Line ends in `text`. */
function countLines(text: string): number {
  return text.split("\n").length - 1
}
