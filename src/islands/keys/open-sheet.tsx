/** @file Opens the sheet of keys, and keeps what its switch says. */
import type { KeysSetting } from "./ask"
import look from "./keys.css?url"
import { KeySheet } from "./KeySheet"
import { showDialog } from "./show-dialog"

const KEYS_SETTING: KeysSetting = "keys"

/** @param isOn whether keys of a single letter do something now */
export function openSheet(isOn: boolean): Promise<void> {
  return showDialog(look, (close) => <KeySheet isOn={isOn} onSwitch={switchKeys} onClose={close} />)
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
