/** @file TypeScript and Python to highlighted HTML at build time: spans with a class per kind of token, no inline style. */
import { createCssVariablesTheme, createHighlighter, type Highlighter } from "shiki"

const PREFIX = "--t-"
const theme = createCssVariablesTheme({ name: "tokens", variablePrefix: PREFIX })

/**
 * Highlights one file of TypeScript.
 *
 * @param code with or without a final newline
 * @returns HTML for the inside of `<pre><code>`: one `<span class="line">` per line, joined by newlines
 */
export function highlightTypeScript(code: string): Promise<string> {
  return highlight(code, "typescript")
}

/** The same for Python. */
export function highlightPython(code: string): Promise<string> {
  return highlight(code, "python")
}

async function highlight(code: string, lang: "typescript" | "python"): Promise<string> {
  highlighter ??= createHighlighter({ themes: [theme], langs: ["typescript", "python"] })
  const { tokens } = (await highlighter).codeToTokens(code.replace(/\n$/, ""), {
    lang,
    theme: "tokens",
  })
  return tokens
    .map(
      (line) => `<span class="line">${line.map((token) => span(token.content, token.color)).join("")}</span>`,
    )
    .join("\n")
}

let highlighter: Promise<Highlighter> | undefined

/**
 * `var(--t-token-string-expression)` becomes the class `t-string`; plain text stays bare.
 *
 * Only what the editor colours too, so that nothing changes its colour when the editor takes the place of this text.
 */
function span(text: string, color: string | undefined): string {
  const kind = kindOf(text.trim(), color?.match(/--t-token-([a-z]+)/)?.[1])
  return kind === undefined ? escapeHtml(text) : `<span class="t-${kind}">${escapeHtml(text)}</span>`
}

function kindOf(text: string, token: string | undefined): string | undefined {
  switch (token) {
    case "keyword":
      return /^[a-z]/.test(text) ? "keyword" : "punctuation"
    case "constant":
      return /^[\d.]/.test(text) ? "number" : KEYWORDS.test(text) ? "keyword" : undefined
    case "string":
    case "comment":
    case "punctuation":
      return token
    default:
      return KEYWORDS.test(text) ? "keyword" : undefined
  }
}

/** Words that the editor takes for keywords and the highlighter does not. */
const KEYWORDS = /^(true|false|null|undefined|this|string|number|boolean|void|unknown|never|readonly)$/

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}
