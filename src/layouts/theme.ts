/** @file The choice between light and dark: where it is kept, and the one script that must run before the first paint. */
import { createHash } from "node:crypto"

/**
 * Puts a reader's explicit choice on <html> before anything is painted, so that no page flashes in the other theme. Kept
 * in localStorage, because only that can be read this early; without a choice the system decides, by CSS alone.
 */
export const applyChosenTheme =
  'try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}'

/** What the page's Content-Security-Policy must list for that script, which is inline. */
export const applyChosenThemeHash: `sha256-${string}` = `sha256-${createHash("sha256")
  .update(applyChosenTheme)
  .digest("base64")}`
