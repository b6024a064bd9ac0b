/** @file Bytes made small, and letters that any address may carry: the browser's own deflate, and base64url. */

/** Its message is for the reader. */
export class ShareError extends Error {
  override readonly name = "ShareError"
}

/** @throws {ShareError} when the browser cannot compress */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (typeof CompressionStream !== "function") throw tooOld()
  return gather(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw")), Infinity)
}

/**
 * @param maxBytes where unfolding stops: a crafted link must not fill the memory
 * @throws {ShareError} beyond that, or when the browser cannot; {TypeError} for what is not deflated, or cut off
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array> {
  if (typeof DecompressionStream !== "function") throw tooOld()
  return gather(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")), maxBytes)
}

export function toBase64Url(bytes: Uint8Array): string {
  let binary = ""
  // In parts: an argument list has an end.
  for (let at = 0; at < bytes.length; at += 8_192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")
}

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

async function gather(from: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = from.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    length += value.length
    if (length > maxBytes) {
      await reader.cancel()
      throw new ShareError("The code in this link unfolds to more than this site opens.")
    }
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function tooOld(): ShareError {
  return new ShareError("This browser is too old for links with code: it cannot compress. A newer one can.")
}
