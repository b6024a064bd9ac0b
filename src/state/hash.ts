/** @file A short name for a text, so that a change of the author's text is noticed. Not for secrets. */

/**
 * FNV-1a, 64 bits, of the text's UTF-8 bytes: the same on every machine and for ever, because it is stored.
 *
 * @returns 16 hexadecimal digits
 * @see RFC 9923, The FNV Non-Cryptographic Hash Algorithm
 */
export function hashText(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0
    // The prime is 2^40 + 435; every product stays below 2^53, and `>>> 0` takes it modulo 2^32.
    const product = low * 435
    high = (high * 435 + low * 256 + Math.floor(product / 2 ** 32)) >>> 0
    low = product >>> 0
  }
  return hex8(high) + hex8(low)
}

function hex8(word: number): string {
  return word.toString(16).padStart(8, "0")
}
