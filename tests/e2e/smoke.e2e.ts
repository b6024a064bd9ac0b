/** @file Every page opens, can be read by everyone, and leads to the others. */
import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, test } from "./fixtures"

const LESSON = "lessons/makemore-bigram/"

/** The site's kinds of page. The last address does not exist: a host answers with the page for that. */
const PAGES = [
  { name: "the home page", path: "./", isMissing: false },
  { name: "the lesson", path: LESSON, isMissing: false },
  { name: "the cheat sheet", path: `${LESSON}cheatsheet/`, isMissing: false },
  { name: "the page for a wrong address", path: "no-such-page/", isMissing: true },
]

test("a visitor comes from the home page to the lesson", { tag: "@base" }, async ({ page, base }) => {
  await page.goto("./")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await page.getByRole("link", { name: /begin/i }).click()
  await expect(page).toHaveURL((url) => url.pathname === `${base}${LESSON}`)
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/language model/i)
})

test(
  "a wrong address says so, with status 404, and leads home",
  { tag: "@base" },
  async ({ page, trouble, base }) => {
    trouble.expect(/404/)
    const response = await page.goto("no-such-page/")
    expect(response?.status()).toBe(404)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page at this address")
    await page.getByRole("link", { name: /home page/ }).click()
    await expect(page).toHaveURL((url) => url.pathname === base)
  },
)

for (const { name, path, isMissing } of PAGES) {
  test.describe(name, () => {
    test.beforeEach(({ trouble }) => {
      if (isMissing) trouble.expect(/404/)
    })

    test("is found accessible by axe in light and in dark", async ({ page, expectAccessible }) => {
      for (const theme of ["light", "dark"]) {
        await page.goto(path)
        await page.evaluate((chosen) => localStorage.setItem("theme", chosen), theme)
        await page.reload()
        await expect(page.locator("html")).toHaveAttribute("data-theme", theme)
        await expectAccessible({ contrastAlone: theme === "dark" })
      }
    })

    test("begins with a link that skips to the text", async ({ page }) => {
      await page.goto(path)
      await page.keyboard.press("Tab")
      const skip = page.getByRole("link", { name: /^skip to/i })
      await expect(skip).toBeFocused()
      await expect(skip).toBeInViewport()
      await page.keyboard.press("Enter")
      await expect(page.getByRole("main")).toBeFocused()
    })

    test("fits a screen of 320 pixels without scrolling sideways", async ({ page }) => {
      await fitsNarrowly(page, path)
    })
  })
}

test("the other pages fit a screen of 320 pixels too", async ({ page }) => {
  for (const path of ["review/", "data/", "authors/", "offline/"]) await fitsNarrowly(page, path)
})

for (const theme of ["light", "dark"] as const) {
  // An ordinary Firefox cannot be told that a reader wants more contrast.
  test(
    `who asks for more contrast gets 7 to 1 in texts, ${theme}`,
    { tag: "@chromium" },
    async ({ page }) => {
      await page.emulateMedia({ contrast: "more", colorScheme: theme })
      await page.goto("data/")
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
      const { violations, passes } = await new AxeBuilder({ page })
        .withRules(["color-contrast-enhanced"])
        .analyze()
      expect(passes).not.toEqual([])
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([])
    },
  )
}

test.describe("the theme", () => {
  test.use({ colorScheme: "light" })

  test("turns at the toggle, keeps a choice across a reload, and turns back", async ({ page }) => {
    await page.goto("./")
    const light = await colours(page)
    const toggle = page.getByRole("button", { name: /dark/i })
    await expect(toggle).toHaveAttribute("aria-pressed", "false")

    await toggle.click()
    await expect(toggle).toHaveAttribute("aria-pressed", "true")
    await expect.poll(async () => (await colours(page)).ink).not.toBe(light.ink)
    await expect.poll(async () => (await colours(page)).paper).not.toBe(light.paper)
    const dark = await colours(page)

    await page.reload()
    await expect(toggle).toHaveAttribute("aria-pressed", "true")
    await expect.poll(() => colours(page)).toEqual(dark)

    await toggle.click()
    await expect(toggle).toHaveAttribute("aria-pressed", "false")
    await expect.poll(() => colours(page)).toEqual(light)
  })

  // An ordinary Firefox cannot be told of another system theme.
  test("follows the system while nothing is chosen", { tag: "@chromium" }, async ({ page }) => {
    await page.goto("./")
    const light = await colours(page)
    await page.emulateMedia({ colorScheme: "dark" })
    await expect.poll(async () => (await colours(page)).ink).not.toBe(light.ink)
    await expect(page.getByRole("button", { name: /dark/i })).toHaveAttribute("aria-pressed", "true")
  })

  test("is the chosen one from the first frame on: no flash of the other", async ({ page }) => {
    await page.goto("./")
    await page.getByRole("button", { name: /dark/i }).click()
    await page.addInitScript(() => {
      const noteFirstFrame = (): void => {
        if (document.body === null) requestAnimationFrame(noteFirstFrame)
        else Reflect.set(window, "themeOfFirstFrame", document.documentElement.dataset.theme ?? "none")
      }
      requestAnimationFrame(noteFirstFrame)
    })
    await page.goto(LESSON)
    const themeOfFirstFrame = (): Promise<unknown> =>
      page.evaluate(() => Reflect.get(window, "themeOfFirstFrame") as unknown)
    await expect.poll(themeOfFirstFrame).toBe("dark")
  })

  test("works where the browser stores nothing", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("storage is switched off", "SecurityError")
        },
      })
    })
    await page.goto("./")
    const light = await colours(page)
    await page.getByRole("button", { name: /dark/i }).click()
    await expect.poll(() => colours(page)).not.toEqual(light)
  })
})

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("the pages can be read", async ({ page }) => {
    await page.goto("./")
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await page.getByRole("link", { name: /begin/i }).click()
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible()
  })

  test("the pages offer no button that would do nothing", async ({ page }) => {
    for (const { path, isMissing } of PAGES) {
      if (isMissing) continue
      await page.goto(path)
      await expect(page.getByRole("button")).toHaveCount(0)
    }
  })
})

/** What the page is written with and on. */
async function colours(page: Page): Promise<{ ink: string; paper: string }> {
  return page.evaluate(() => {
    const background = [document.body, document.documentElement]
      .map((element) => getComputedStyle(element).backgroundColor)
      .find((colour) => colour !== "rgba(0, 0, 0, 0)")
    return { ink: getComputedStyle(document.body).color, paper: background ?? "none" }
  })
}

/** A window of 1,280 pixels at a zoom of 400 % is as narrow. */
async function fitsNarrowly(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(path)
  expect(await tooWide(page), `elements of ${path} that stick out at the right`).toEqual([])
  const overhang = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(overhang).toBe(0)
}

/** The elements whose right edge is beyond the screen's and that no parent cuts off or scrolls. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isHeld = (element: Element): boolean => {
      for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
        if (parent !== document.body && getComputedStyle(parent).overflowX !== "visible") return true
      }
      return false
    }
    // Parts of a drawing that show nothing themselves are to Firefox as wide as what they stand in.
    return [...document.body.querySelectorAll("*:not(svg :is(g, svg))")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !isHeld(element))
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`)
  })
}
