/** @file Opens the sheet of keys, and keeps what its switch says. */
import { render } from "preact"
import type { KeysSetting } from "./ask"
import look from "./keys.css?url"
import { KeySheet } from "./KeySheet"
import { linkedStyle } from "./linked-style"

const KEYS_SETTING: KeysSetting = "keys"

let host: HTMLElement | undefined

/** @param isOn whether keys of a single letter do something now */
export async function openSheet(isOn: boolean): Promise<void> {
  if (host !== undefined) return
  host = document.createElement("div")
  document.body.append(host)
  await linkedStyle(look)
  render(<KeySheet isOn={isOn} onSwitch={switchKeys} onClose={close} />, host)
}

function close(): void {
  if (host === undefined) return
  render(null, host)
  host.remove()
  host = undefined
}

/** Speech and tremors press keys that nobody meant: WCAG 2.2, 2.1.4. */
function switchKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEYS_SETTING)
    else localStorage.setItem(KEYS_SETTING, "off")
  } catch {
    // A browser that keeps nothing still switches this page.
    document.documentElement.dataset.keys = isOn ? "on" : "off"
  }
}
