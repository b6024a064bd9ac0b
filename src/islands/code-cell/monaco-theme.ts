/** @file Monaco in the site's own colours, by day and by night: it wants plain hex, so the tokens are read from the page. */
import { editor } from "monaco-editor/editor"

/** Defines the theme from the tokens as they stand, and again whenever the page's theme changes. */
export function defineThemes(): void {
  apply()
  new MutationObserver(apply).observe(document.documentElement, { attributeFilter: ["data-theme"] })
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", apply)
}

function apply(): void {
  const probe = document.createElement("span")
  probe.hidden = true
  document.body.append(probe)
  const hex = (token: string): string => {
    probe.style.color = `var(${token})`
    return toHex(getComputedStyle(probe).color)
  }
  const ink = hex("--code-foreground")
  const paper = hex("--surface-sunken")
  const raised = hex("--surface")
  const rule = hex("--rule")
  const accent = hex("--accent")
  const muted = hex("--text-muted")
  const plain = (token: string) => token.slice(1)

  editor.defineTheme("course", {
    base: isDark(paper) ? "vs-dark" : "vs",
    inherit: true,
    rules: [
      { token: "", foreground: plain(ink), background: plain(paper) },
      { token: "keyword", foreground: plain(hex("--code-keyword")) },
      { token: "string", foreground: plain(hex("--code-string")) },
      { token: "string.escape", foreground: plain(hex("--code-string")) },
      { token: "regexp", foreground: plain(hex("--code-string")) },
      { token: "number", foreground: plain(hex("--code-number")) },
      { token: "number.hex", foreground: plain(hex("--code-number")) },
      { token: "comment", foreground: plain(hex("--code-comment")), fontStyle: "italic" },
      { token: "delimiter", foreground: plain(hex("--code-punctuation")) },
      { token: "type.identifier", foreground: plain(ink) },
      { token: "identifier", foreground: plain(ink) },
    ],
    colors: {
      "editor.background": paper,
      "editor.foreground": ink,
      "editorLineNumber.foreground": muted,
      "editorLineNumber.activeForeground": muted,
      "editorCursor.foreground": accent,
      "editor.selectionBackground": `${accent}38`,
      "editor.inactiveSelectionBackground": `${accent}22`,
      "editorWidget.background": raised,
      "editorWidget.border": rule,
      "editorHoverWidget.background": raised,
      "editorHoverWidget.border": rule,
      "editorSuggestWidget.background": raised,
      "editorSuggestWidget.border": rule,
      "editorSuggestWidget.foreground": ink,
      "editorSuggestWidget.selectedBackground": `${accent}26`,
      "editorSuggestWidget.selectedForeground": ink,
      "editorSuggestWidget.highlightForeground": accent,
      "editorSuggestWidget.focusHighlightForeground": accent,
      "editorError.foreground": hex("--danger"),
      "editorWarning.foreground": hex("--warning"),
      // Pairs of brackets are told by their marks when the cursor is at one, not by colours.
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((depth) => [
          `editorBracketHighlight.foreground${depth}`,
          hex("--code-punctuation"),
        ]),
      ),
      focusBorder: "#00000000",
    },
  })
  editor.setTheme("course")
  probe.remove()
}

/** `rgb(27, 75, 82)` to `#1b4b52`. */
function toHex(rgb: string): string {
  const parts = rgb.match(/[\d.]+/g)?.slice(0, 3) ?? ["0", "0", "0"]
  return `#${parts.map((part) => Math.round(Number(part)).toString(16).padStart(2, "0")).join("")}`
}

function isDark(hex: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128
}
