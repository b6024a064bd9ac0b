/**
 * @file The service worker of a site that no longer wants one: it takes the place of the old one, deletes what that kept,
 * and goes. Built in its place by OFFLINE=off. Pages that are open are left alone; their next load comes from the host.
 */
import { assetsCache, pagesPrefix } from "./plan"

/** Put in by the build. */
declare const BASE: string

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface ServiceWorkerScope {
  readonly registration: { unregister(): Promise<boolean> }
  skipWaiting(): Promise<void>
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void
}

const scope = globalThis as unknown as ServiceWorkerScope

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener("activate", (event) => event.waitUntil(leave()))

async function leave(): Promise<void> {
  const names = await caches.keys()
  const own = names.filter((name) => name.startsWith(pagesPrefix(BASE)) || name === assetsCache(BASE))
  await Promise.all(own.map((name) => caches.delete(name)))
  await scope.registration.unregister()
}
