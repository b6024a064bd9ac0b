/**
 * @file Begins being offline once the page is at rest: registers, offers a new version, and wakes the panel at the foot of
 * the page on the first sign of interest. What the panel needs is a file of its own, so that a page does not pay for it.
 */
import { register } from "./register"

/** What offline-panel.js exports. */
type Panel = typeof import("./panel")

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
  // Not by a name that the bundler knows: it would hang its helper, and the islands' file with it, on every page.
  const load = (): Promise<Panel> => import(/* @vite-ignore */ `${base}offline-panel.js`) as Promise<Panel>
  const wake = () => {
    load().then(
      ({ describe }) => describe(panel, base),
      () => {},
    )
  }
  for (const interest of ["pointerenter", "focusin"]) panel.addEventListener(interest, wake, { once: true })
  panel.dataset.offline = "ready"

  // What this page used before there was a service worker to keep it.
  const hasUsedTools = performance
    .getEntriesByType("resource")
    .some(({ name }) => /esbuild|bundler|monaco/.test(name))
  if (!wasControlled && hasUsedTools) {
    const { keepUsed } = await load()
    await keepUsed(base)
  }
}

function showOffer(load: () => void): void {
  if (offer === null) return
  offer.hidden = false
  const [now, later] = offer.querySelectorAll("button")
  now?.addEventListener("click", load)
  later?.addEventListener("click", () => (offer.hidden = true))
}
