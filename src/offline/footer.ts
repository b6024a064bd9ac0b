/** @file What the foot of a page says about being offline, and the offer of a new version. */
import { register } from "./register"
import type { OfflinePlan } from "./plan"

const panel = document.querySelector<HTMLElement>("[data-offline]")
const offer = document.querySelector<HTMLElement>("[data-update]")

if (import.meta.env.PROD && panel !== null && "caches" in globalThis) {
  const { base = "/" } = panel.dataset
  const begin = () => void start(panel, base)
  if (document.readyState === "complete") begin()
  else addEventListener("load", begin, { once: true })
}

async function start(panel: HTMLElement, base: string): Promise<void> {
  const wasControlled = navigator.serviceWorker?.controller != null
  // A browser may refuse in a private window: then the site works as any other, with a network.
  const registered = await register(base).catch(() => undefined)
  if (registered === undefined) return
  registered.onUpdate(showOffer)
  await navigator.serviceWorker.ready
  const keeping = await import("./keep")
  const plan = await keeping.fetchPlan(base).catch(() => undefined)
  if (plan === undefined) return
  // What was loaded before there was a service worker to keep it.
  if (!wasControlled) keeping.keepWhatIsUsed(plan).catch(() => {})
  await describe(panel, plan)
}

async function describe(panel: HTMLElement, plan: OfflinePlan): Promise<void> {
  const { keepAll, keptSoFar } = await import("./keep")
  const says = panel.querySelector("[data-says]")
  const button = panel.querySelector("button")
  const progress = panel.querySelector("progress")
  if (says === null || button === null || progress === null) return

  const say = async () => {
    const { keptBytes, totalBytes, toFetchBytes } = await keptSoFar(plan)
    const isWhole = toFetchBytes === 0
    button.hidden = isWhole
    progress.hidden = true
    says.textContent = isWhole
      ? "All of this site is kept on this device. It works without a network: lessons, code cells and cards."
      : `The pages are kept on this device: you can read them without a network. For the code cells too, ` +
        `${megabytes(totalBytes - keptBytes)} more are kept here, and about ${megabytes(toFetchBytes)} of that is to be downloaded.`
  }
  button.addEventListener("click", () => {
    button.hidden = true
    progress.hidden = false
    void keptSoFar(plan)
      .then(({ totalBytes }) =>
        keepAll(plan, (keptBytes) => {
          progress.max = totalBytes
          progress.value = keptBytes
          says.textContent = `Keeping it here: ${megabytes(keptBytes)} of ${megabytes(totalBytes)} …`
        }),
      )
      .then(say, (error: unknown) => {
        progress.hidden = true
        button.hidden = false
        says.textContent = error instanceof Error ? error.message : String(error)
      })
  })
  await say()
  panel.dataset.offline = "ready"
}

function showOffer(load: () => void): void {
  if (offer === null) return
  offer.hidden = false
  const [now, later] = offer.querySelectorAll("button")
  now?.addEventListener("click", load)
  later?.addEventListener("click", () => (offer.hidden = true))
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
