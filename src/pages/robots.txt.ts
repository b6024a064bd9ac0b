/** @file For crawlers: everything may be read. A host asks for it at its root only, so in a folder it is of no effect. */
import type { APIRoute } from "astro"
import { address } from "../course"

export const GET: APIRoute = ({ site }) => {
  const sitemap =
    site === undefined ? "" : `\nSitemap: ${new URL(address("/sitemap-index.xml"), site).href}\n`
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, { headers: { "content-type": "text/plain" } })
}
