/** @file An empty page of the site with the reader's store in it: for what no button of the site does on purpose. */
import { fileURLToPath } from "node:url"
import type { BrowserContext, Page } from "@playwright/test"
import { build } from "esbuild-wasm"
import type { Store } from "../../../src/state"

declare global {
  /** The page's store, on a store page alone. */
  var store: Store
}

const STORE = fileURLToPath(new URL("../../../src/state/open.ts", import.meta.url))
let bundled: Promise<string> | undefined

/** The store's own source as one script that opens it. */
function bundle(): Promise<string> {
  bundled ??= build({
    entryPoints: [STORE],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "state",
    target: "es2022",
  }).then(({ outputFiles: [file] }) => file?.text ?? "")
  return bundled
}

/** Opens nothing but an address of the site, so that its storage can be used. */
export async function openBlankPage(context: BrowserContext, baseURL: string | undefined): Promise<Page> {
  const address = new URL("blank-for-tests", baseURL).href
  const page = await context.newPage()
  await page.route(address, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Blank</title>" }),
  )
  await page.goto(address)
  return page
}

export async function openStorePage(context: BrowserContext, baseURL: string | undefined): Promise<Page> {
  const page = await openBlankPage(context, baseURL)
  await page.evaluate(`(async () => { ${await bundle()}; globalThis.store = await state.openInBrowser() })()`)
  return page
}
