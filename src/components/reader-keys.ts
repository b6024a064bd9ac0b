/**
 * @file Listens for the search button and the page's keys; the code behind them is fetched when they are first used. A page
 * pays for the listening alone.
 */
import type { Ask, AskEvent, KeysSetting } from "../islands/keys/ask"

const ASKS: AskEvent = "reader-asks"
const KEYS_SETTING: KeysSetting = "keys"

/** All that some shortcut begins or ends with: src/islands/keys/key-map.ts says what they do. */
const KEYS = /^[/?npghr]$/

/** Where letters are written. */
const WRITING = "input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [role=textbox]"

const base = import.meta.env.BASE_URL.replace(/\/*$/, "/")
const TOOLS = base + (import.meta.env.DEV ? "src/islands/keys/reader-tools.ts" : "reader-tools.js")

/** What was asked before there was anyone to hear it. */
let waiting: Ask[] = []

for (const button of document.querySelectorAll<HTMLElement>("[data-opens]")) {
  button.onclick = () => {
    const { opens, text } = button.dataset
    ask(opens === "keys" ? { open: opens, isOn: areKeysOn() } : { open: "search", text })
  }
}

addEventListener("keydown", (event) => {
  const { key, target } = event
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey
  if (hasModifier || event.defaultPrevented || event.isComposing || !KEYS.test(key) || !areKeysOn()) return
  if ((target as Element).closest?.(WRITING) || document.querySelector("dialog[open]")) return
  // Firefox would look for text in the page.
  if (key === "/") event.preventDefault()
  ask({ key, atMs: event.timeStamp })
})

function ask(what: Ask): void {
  if (isHeard(what) || waiting.push(what) > 1) return
  const script = document.createElement("script")
  script.type = "module"
  script.src = TOOLS
  const answered = () => {
    const asked = waiting
    waiting = []
    return asked
  }
  script.onload = () => answered().forEach(isHeard)
  script.onerror = () => {
    answered()
    script.remove()
    document.querySelector("[data-keys-said]")!.textContent =
      "They could not be fetched. Is there a connection?"
  }
  document.head.append(script)
}

function isHeard(what: Ask): boolean {
  return !dispatchEvent(new CustomEvent(ASKS, { detail: what, cancelable: true }))
}

function areKeysOn(): boolean {
  const here = document.documentElement.dataset.keys
  try {
    return (here ?? localStorage.getItem(KEYS_SETTING)) !== "off"
  } catch {
    return here !== "off"
  }
}
