// @ts-check
/** @file What every static host does and a preview does not: texts travel compressed. */
import { createServer } from "node:http"
import { gzipSync } from "node:zlib"

const TEXT = /^(text\/|image\/svg|application\/(json|javascript|manifest\+json|xml))/

/**
 * Hands on what another server answers, texts as gzip: what GitHub Pages sends.
 *
 * @param {string} origin of the other server
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export async function compressing(origin) {
  /** @type {Map<string, { status: number, headers: Record<string, string>, body: Buffer }>} */
  const answers = new Map()
  const server = createServer(async ({ url = "/" }, response) => {
    const answer = answers.get(url) ?? (await fetched(new URL(url, origin)))
    answers.set(url, answer)
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("internal: the host has no port")
  return { url: `http://127.0.0.1:${address.port}/`, stop: () => void server.close() }
}

/** @param {URL} url */
async function fetched(url) {
  const answer = await fetch(url)
  const type = answer.headers.get("content-type") ?? "application/octet-stream"
  const body = Buffer.from(await answer.arrayBuffer())
  const isText = TEXT.test(type)
  /** @type {Record<string, string>} */
  const headers = { "content-type": type, "cache-control": "max-age=600" }
  if (isText) headers["content-encoding"] = "gzip"
  return { status: answer.status, headers, body: isText ? gzipSync(body) : body }
}
