/**
 * @file Code in a link. It stands behind the `#`, so that no server ever sees it:
 *
 *     …/lessons/makemore-bigram/#code=1.af63dc4c8601ec8c.bVJN…
 *                                     │ │                └ deflated JSON, base64url
 *                                     │ └ hash of the JSON, so that a mangled link is noticed
 *                                     └ version of this layout
 *
 *     {"lesson":"makemore-bigram","files":{"counts":"export const counts = …","engine:value.ts":"…"}}
 *
 * A link comes from anywhere: what is read is bounded, checked, and text only.
 */
import { hashText } from "../../state"
import { deflate, fromBase64Url, inflate, ShareError, toBase64Url } from "./pack"

export interface SharedCode {
  /** The lesson's id. */
  readonly lesson: string
  /** Texts by the id of their cell, or of the package's file. */
  readonly files: ReadonlyMap<string, string>
}

export type Opened =
  | { readonly kind: "opened"; readonly code: SharedCode }
  | { readonly kind: "refused"; readonly message: string }

const HASH_BEGINNING = "#code="
const VERSION = "1"
/** Of the part behind the `#`. Browsers keep more, but nothing that was written by hand needs it. */
const MAX_LINK_LENGTH = 200_000
/** Of the JSON. A link of 200,000 letters could unfold to a thousand times that. */
const MAX_JSON_BYTES = 2_000_000

/**
 * @param page the address of the lesson, without anything behind a `#`
 * @throws {ShareError} when the code is too long, or the browser cannot compress
 */
export async function writeLink(page: string, { lesson, files }: SharedCode): Promise<string> {
  const json = JSON.stringify({ lesson, files: Object.fromEntries(files) })
  const bytes = new TextEncoder().encode(json)
  const packed = bytes.length > MAX_JSON_BYTES ? null : toBase64Url(await deflate(bytes))
  if (packed === null || packed.length > MAX_LINK_LENGTH - 100)
    throw new ShareError(
      "This is too much code for a link. Download the lesson as a project, and pass that on.",
    )
  return `${page}${HASH_BEGINNING}${VERSION}.${hashText(json)}.${packed}`
}

/** @param hash the address from its `#` on. Never rejects: what is wrong is said in words for the reader. */
export async function readLink(hash: string): Promise<Opened> {
  try {
    return { kind: "opened", code: await read(hash) }
  } catch (error) {
    return { kind: "refused", message: (error instanceof ShareError ? error : damaged()).message }
  }
}

async function read(hash: string): Promise<SharedCode> {
  if (hash.length > MAX_LINK_LENGTH) throw new ShareError("This link is too long to be one of this site's.")
  const [version = "", check = "", packed = "", ...more] = hash.slice(HASH_BEGINNING.length).split(".")
  if (/^\d+$/.test(version) && Number(version) > Number(VERSION))
    throw new ShareError(
      "This link was made by a newer version of the site. Reload the page, then open it again.",
    )
  if (version !== VERSION || more.length > 0 || !/^[\w-]+$/.test(packed)) throw damaged()
  const bytes = await inflate(fromBase64Url(packed), MAX_JSON_BYTES)
  const json = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  if (hashText(json) !== check) throw damaged()
  return codeOf(JSON.parse(json))
}

function damaged(): ShareError {
  return new ShareError(
    "The code in this link is damaged: a part is missing or was changed on the way. Ask for it again.",
  )
}

/** The guard: from here on, the types hold. */
function codeOf(value: unknown): SharedCode {
  if (typeof value !== "object" || value === null || !("lesson" in value) || !("files" in value))
    throw damaged()
  const { lesson, files } = value
  if (typeof lesson !== "string" || typeof files !== "object" || files === null || Array.isArray(files))
    throw damaged()
  const texts = new Map<string, string>()
  for (const [id, text] of Object.entries(files)) {
    if (typeof text !== "string") throw damaged()
    // As a text field would give it back.
    texts.set(id, text.replace(/\r\n?/g, "\n"))
  }
  if (texts.size === 0) throw damaged()
  return { lesson, files: texts }
}
