/** @file Keeps the large parts of the site on the device: those in use, or all when the reader asks. */
import { assetsCache, pagesCache, type LargeFile, type OfflinePlan } from "./plan"

export interface KeptSoFar {
  /** Of all that is to be kept, and on the device now. */
  readonly keptBytes: number
  readonly totalBytes: number
  /** What is still to be fetched, as it travels. */
  readonly toFetchBytes: number
}

/** The plan of the version that the device has, or else of the one that the host has. */
export async function fetchPlan(base: string): Promise<OfflinePlan> {
  const response = await fetch(`${base}offline.json`)
  if (!response.ok) throw new Error(`The host answered ${response.status} for the list of files.`)
  return (await response.json()) as OfflinePlan
}

export async function keptSoFar(plan: OfflinePlan): Promise<KeptSoFar> {
  const missing = await missingOf(plan, plan.later)
  const totalBytes = sum(plan.later.map(({ bytes }) => bytes))
  return {
    totalBytes,
    keptBytes: totalBytes - sum(missing.map(({ bytes }) => bytes)),
    toFetchBytes: sum(missing.map(({ transferBytes }) => transferBytes)),
  }
}

/**
 * Fetches and keeps every large file that is not there yet.
 *
 * @param tell hears how many bytes are there, after each piece
 * @throws {Error} in words for the reader: offline, the host has it no more, or the device is full
 */
export async function keepAll(plan: OfflinePlan, tell: (keptBytes: number) => void): Promise<void> {
  let { keptBytes } = await keptSoFar(plan)
  for (const file of await missingOf(plan, plan.later)) {
    const before = keptBytes
    await keep(plan, file, (bytes) => tell(before + Math.min(bytes, file.bytes)))
    keptBytes += file.bytes
    tell(keptBytes)
  }
}

/** Keeps the parts that this page has used already, before the service worker could see it. */
export async function keepWhatIsUsed(plan: OfflinePlan): Promise<void> {
  const loaded = new Set(
    performance.getEntriesByType("resource").map(({ name }) => new URL(name, location.href).pathname),
  )
  const used = new Set(plan.later.filter(({ url }) => loaded.has(url)).map(({ part }) => part))
  for (const file of await missingOf(
    plan,
    plan.later.filter(({ part }) => used.has(part)),
  )) {
    await keep(plan, file, () => {})
  }
}

async function keep(plan: OfflinePlan, file: LargeFile, tell: (bytes: number) => void): Promise<void> {
  const response = await fetch(file.url).catch(() => {
    throw new Error("The connection was lost. What has come is kept; try again when you are back.")
  })
  if (!response.ok)
    throw new Error(`The host answered ${response.status} for ${file.url}. Reload the page, then try again.`)
  const counted = response.clone()
  const stored = (await cacheOf(plan, file)).put(file.url, response)
  const [outcome] = await Promise.allSettled([stored, count(counted, tell)])
  if (outcome.status === "rejected")
    throw new Error(
      "Not all of it could be kept: there is no room on this device, or the connection was lost.",
    )
}

async function count(response: Response, tell: (bytes: number) => void): Promise<void> {
  let bytes = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    bytes += part.value.byteLength
    tell(bytes)
  }
}

async function missingOf(plan: OfflinePlan, files: readonly LargeFile[]): Promise<LargeFile[]> {
  const isKept = await Promise.all(
    files.map(async (file) => (await (await cacheOf(plan, file)).match(file.url)) !== undefined),
  )
  return files.filter((_, at) => isKept[at] === false)
}

/** The same cache in which the service worker looks for the file. */
function cacheOf({ base, version }: OfflinePlan, { url }: LargeFile): Promise<Cache> {
  return caches.open(url.startsWith(`${base}_astro/`) ? assetsCache(base) : pagesCache(base, version))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
