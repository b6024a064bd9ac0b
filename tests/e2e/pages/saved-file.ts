/** @file A file that a page makes, and hands to the browser to save. */
import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"

export interface SavedFile {
  readonly name: string
  readonly content: Buffer
}

/** @param press makes the page save it */
export async function savedFile(page: Page, press: () => Promise<void>): Promise<SavedFile> {
  // What an ordinary Firefox tells of such a file, Playwright does not understand.
  if (page.context().browser()?.browserType().name() === "firefox") return handedOver(page, press)
  const [download] = await Promise.all([page.waitForEvent("download"), press()])
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

/** Taken from the link that the page presses: what is saved would put a panel before the page, which takes the keys. */
async function handedOver(page: Page, press: () => Promise<void>): Promise<SavedFile> {
  const handed = await page.evaluateHandle(() => {
    const { createObjectURL } = URL
    const { click } = HTMLAnchorElement.prototype
    const contents = new Map<string, Blob>()
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL(blob)
      contents.set(url, blob)
      return url
    }
    const file = new Promise<{ name: string; bytes: number[] }>((resolve) => {
      HTMLAnchorElement.prototype.click = function () {
        Object.assign(URL, { createObjectURL })
        Object.assign(HTMLAnchorElement.prototype, { click })
        const content = new Response(contents.get(this.href)).arrayBuffer()
        void content.then((buffer) => resolve({ name: this.download, bytes: [...new Uint8Array(buffer)] }))
      }
    })
    return { file }
  })
  await press()
  const { name, bytes } = await handed.evaluate(({ file }) => file)
  return { name, content: Buffer.from(bytes) }
}
