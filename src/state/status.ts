/** @file Whether what the reader does is kept, and if not, why, in words for the page. */

/** Why nothing is written to the browser's storage; `unloaded`: the code that would do it could not be fetched. */
export type MemoryCause = StorageCause | "unloaded"

/** What can be wrong with the storage. */
export type StorageCause =
  | "missing" // the browser has no IndexedDB
  | "refused" // it has, but not for this page (private window, cookies blocked)
  | "silent" // opening, or a step, did not come to an end
  | "held" // another tab keeps an older database open
  | "newer" // a newer version of the site has written, or is about to
  | "full" // the quota is used up
  | "failed" // anything else

export type StoreStatus = (
  | { readonly kind: "persistent" }
  | {
      readonly kind: "memory"
      readonly because: MemoryCause
      /** One or two sentences for the reader. */
      readonly reason: string
    }
) & {
  /** How many stored records could not be read and lie in the quarantine. */
  readonly setAsideCount: number
}

/** Says that the storage cannot be used, and why. */
export class StorageError extends Error {
  override readonly name = "StorageError"
  constructor(
    readonly because: StorageCause,
    cause?: unknown,
  ) {
    super(`Storage needed, but: ${REASONS[because]}`, { cause })
  }
}

/** Finds the cause in an error of ours or of the browser, however deep it is wrapped. */
export function causeOf(error: unknown): StorageCause {
  for (let inner = error, depth = 0; typeof inner === "object" && inner !== null && depth < 5; depth++) {
    const { name, because, inner: wrapped } = inner as { name?: unknown; because?: unknown; inner?: unknown }
    if (name === "StorageError" && isCause(because)) return because
    if (name === "QuotaExceededError") return "full"
    if (name === "SecurityError") return "refused"
    // Opened by a page that knows a later version of the shapes.
    if (name === "VersionError") return "newer"
    inner = wrapped
  }
  return "failed"
}

export function reasonFor(because: StorageCause): string {
  return `${REASONS[because]} What you write stays until you close or reload this page.`
}

const REASONS: Record<StorageCause, string> = {
  missing: "This browser has no storage for pages.",
  refused:
    "The browser does not let this page store anything, as in some private windows or with cookies blocked.",
  silent: "The browser's storage did not answer.",
  held: "Another tab still shows an older version of this site. Close it, then reload this page.",
  newer:
    "The site was updated after this page was loaded, and saving needs the new page: reload when you are ready.",
  full: "The browser's storage is full.",
  failed: "The browser's storage failed.",
}

function isCause(value: unknown): value is StorageCause {
  return typeof value === "string" && value in REASONS
}
