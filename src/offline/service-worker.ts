/**
 * @file The service worker: answers from the device what is kept there, and keeps what is used.
 *
 * Pages come from the cache of one version together with what they load, so that a page never meets another version's
 * files. A new version waits until the reader asks for it, or has closed the site. Built by .config/offline.mjs.
 */
import { assetsCache, pagesCache, pagesPrefix, type OfflinePlan } from "./plan"

/** Put in by the build. */
declare const PLAN: OfflinePlan

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface Fetching extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

/** The part of the worker's world that is used here: the page's types are another world's. */
interface ServiceWorkerScope {
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void
}

const scope = globalThis as unknown as ServiceWorkerScope

const pagesName = pagesCache(PLAN.base, PLAN.version)
const assetsName = assetsCache(PLAN.base)
const pages = new Set(PLAN.pages)
const hashed = new Set([...PLAN.assets, ...PLAN.later.map(({ url }) => url).filter(isHashed)])
const OFFLINE_PAGE = `${PLAN.base}offline/`

/** Where a version notes its hashed files, for the one after it. */
const NOTE = `${PLAN.base}offline.json`

scope.addEventListener("install", (event) => event.waitUntil(install()))
scope.addEventListener("activate", (event) => event.waitUntil(activate()))
scope.addEventListener("message", ({ data }) => {
  if (data === "take over") void scope.skipWaiting()
})
scope.addEventListener("fetch", (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(PLAN.base)) return
  if (request.headers.has("range")) return
  event.respondWith(request.mode === "navigate" ? page(request, pathname) : file(request, pathname))
})

async function install(): Promise<void> {
  const [pageCache, assetCache] = await Promise.all([caches.open(pagesName), caches.open(assetsName)])
  // A page may be in the browser's own cache from the version before.
  await pageCache.addAll([...PLAN.pages, NOTE].map((url) => new Request(url, { cache: "no-cache" })))
  const kept = new Set((await assetCache.keys()).map(({ url }) => new URL(url).pathname))
  await assetCache.addAll(PLAN.assets.filter((url) => !kept.has(url)))
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter(
    (name) => name.startsWith(pagesPrefix(PLAN.base)) && name !== pagesName,
  )
  // Another tab may still show the version before, and load one of its files.
  const needed = new Set(hashed)
  for (const name of old) for (const url of await hashedOf(name)) needed.add(url)
  const assets = await caches.open(assetsName)
  for (const request of await assets.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await assets.delete(request)
  }
  await Promise.all(old.map((name) => caches.delete(name)))
  await scope.clients.claim()
}

/** The hashed files of the version whose pages are in this cache. */
async function hashedOf(name: string): Promise<string[]> {
  const note = await (await caches.open(name)).match(NOTE)
  if (note === undefined) return []
  const { assets, later } = (await note.json()) as OfflinePlan
  return [...assets, ...later.map(({ url }) => url)]
}

async function page(request: Request, pathname: string): Promise<Response> {
  const cache = await caches.open(pagesName)
  const kept = pages.has(pathname) ? await cache.match(pathname) : undefined
  if (kept !== undefined) return kept
  return fetch(request).catch(async (error: unknown) => {
    const offline = await cache.match(OFFLINE_PAGE)
    if (offline === undefined) throw error
    return offline
  })
}

async function file(request: Request, pathname: string): Promise<Response> {
  const cache = await caches.open(hashed.has(pathname) ? assetsName : pagesName)
  const kept = await cache.match(pathname)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  // A full device is no reason to fail: the reader has the network.
  if (response.status === 200) cache.put(pathname, response.clone()).catch(() => {})
  return response
}

function isHashed(url: string): boolean {
  return url.startsWith(`${PLAN.base}_astro/`)
}
