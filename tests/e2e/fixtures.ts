/** @file What every end-to-end test begins with: a watch for trouble, the site's base path, an accessibility check. */
import AxeBuilder from "@axe-core/playwright"
import { expect, test as plain, type BrowserContext } from "@playwright/test"
import { watchForTrouble, type Trouble } from "../support/trouble"

interface AxeScope {
  /** A selector: axe takes seconds for a whole lesson. */
  readonly within?: string
  /** Only what another theme can change. */
  readonly contrastAlone?: boolean
}

interface Fixtures {
  /**
   * Fails the test on a console error, a page error, a request to our own site that fails, or a violation of the
   * Content-Security-Policy. A test that provokes one says so: `trouble.expect(/404/)`.
   */
  trouble: Trouble
  /** Where the site lives on its host: `/` or `/course/`. Addresses are best written without it: `page.goto("lessons/")`. */
  base: string
  /** Fails with a readable list when axe finds something on the page as it is now, or in one part of it. */
  expectAccessible: (scope?: AxeScope) => Promise<void>
}

export const test = plain.extend<Fixtures>({
  context: async ({ context, browserName, javaScriptEnabled }, use) => {
    // To an ordinary Firefox, Playwright does not pass on that scripts are off.
    if (browserName === "firefox" && !javaScriptEnabled) await forbidScripts(context)
    await use(context)
  },

  trouble: [
    async ({ context, baseURL }, use) => {
      const trouble = await watchForTrouble(context, new URL(baseURL ?? "http://localhost/").origin)
      await use(trouble)
      await trouble.settle()
      expect(trouble.unexpected(), "trouble in the page").toEqual([])
      expect(trouble.missing(), "trouble that was expected, but did not come").toEqual([])
    },
    { auto: true },
  ],

  base: async ({ baseURL }, use) => {
    await use(new URL(baseURL ?? "http://localhost/").pathname)
  },

  expectAccessible: async ({ page }, use) => {
    await use(async ({ within, contrastAlone = false } = {}) => {
      const axe = new AxeBuilder({ page })
      if (within !== undefined) axe.include(within)
      if (contrastAlone) axe.withRules(["color-contrast"])
      const { violations } = await axe.analyze()
      const findings = violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
      )
      expect(findings, `accessibility of ${page.url()}`).toEqual([])
    })
  },
})

export { expect }

/** By a policy on each page, which is to the browser, and to style sheets, as if they were switched off. */
async function forbidScripts(context: BrowserContext): Promise<void> {
  await context.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.continue()
    const response = await route.fetch()
    const policy = "sandbox allow-same-origin allow-forms allow-popups allow-top-navigation"
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } })
  })
}
