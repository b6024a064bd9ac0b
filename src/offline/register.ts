/** @file Registers the service worker once the page is at rest, and offers a new version without forcing it. */

export interface Registered {
  /** Calls back when a new version waits; `load` brings it in, and the page with it. */
  onUpdate(offer: (load: () => void) => void): void
}

/**
 * @param base the site's base path
 * @returns undefined where the browser has no service workers, or the reader saves data and has none yet
 */
export async function register(base: string): Promise<Registered | undefined> {
  if (!("serviceWorker" in navigator)) return undefined
  const { serviceWorker } = navigator
  if (savesData() && (await serviceWorker.getRegistration(base)) === undefined) return undefined
  // Where service workers are forbidden, some browsers answer with nothing instead of refusing.
  const registration: ServiceWorkerRegistration | undefined = await serviceWorker.register(
    `${base}service-worker.js`,
    { scope: base, updateViaCache: "none" },
  )
  if (registration === undefined) return undefined
  return {
    onUpdate(offer) {
      const offerIt = (worker: ServiceWorker) =>
        offer(() => {
          serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true })
          worker.postMessage("take over")
        })
      // Without a controller the waiting one is the first version, which has nothing to replace.
      if (registration.waiting !== null && serviceWorker.controller !== null) offerIt(registration.waiting)
      // Firefox may tell that the first one is installed when it is the controller already.
      const current = registration.active ?? registration.installing
      registration.addEventListener("updatefound", () => {
        const worker = registration.installing
        worker?.addEventListener("statechange", () => {
          if (worker.state === "installed" && worker !== current) offerIt(worker)
        })
      })
    },
  }
}

function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection")
  return typeof connection === "object" && connection !== null && Reflect.get(connection, "saveData") === true
}
