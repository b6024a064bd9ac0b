/**
 * @file Begins being offline once the page is at rest: registers, offers a new version, and wakes the panel at the foot of
 * the page on the first sign of interest. What the panel needs is a file of its own, so that a page does not pay for it.
 */
import { register } from "./register"

const panel = document.querySelector<HTMLElement>("[data-offline]")
const offer = document.querySelector<HTMLElement>("[data-update]")

if (import.meta.env.PROD && panel !== null && "caches" in globalThis) {
  const { base = "/" } = panel.dataset
  const begin = () => void start(panel, base)
  if (document.readyState === "complete") begin()
  else addEventListener("load", begin, { once: true })
}

async function start(panel: HTMLElement, base: string): Promise<void> {
  // A browser may refuse in a private window: then the site works as any other, with a network.
  const registered = await register(base).catch(() => undefined)
  if (registered === undefined) return
  registered.onUpdate(showOffer)
  const wasControlled = navigator.serviceWorker.controller !== null
  await navigator.serviceWorker.ready
  for (const interest of ["pointerenter", "focusin"]) {
    panel.addEventListener(interest, () => loadPanel(base), { once: true })
  }
  // On a phone the press comes before the panel's script does.
  panel.querySelector("button")?.addEventListener("click", () => (panel.dataset.asked = "true"))
  panel.dataset.offline = "ready"
  // What this page used before there was a service worker to keep it, the panel's script keeps.
  const hasUsedTools = performance
    .getEntriesByType("resource")
    .some(({ name }) => /esbuild|bundler|monaco/.test(name))
  if (!wasControlled && hasUsedTools) loadPanel(base)
}

/** An element, not an `import()`: that would bring the bundler's helper along, and the islands' file with it, on every page. */
function loadPanel(base: string): void {
  const script = document.createElement("script")
  script.type = "module"
  script.src = `${base}offline-panel.js`
  document.head.append(script)
}

function showOffer(load: () => void): void {
  if (offer === null) return
  offer.hidden = false
  const [now, later] = offer.querySelectorAll("button")
  now?.addEventListener("click", load)
  later?.addEventListener("click", () => (offer.hidden = true))
}
