/** @file Which browser the tests take, on machines of all kinds. */
import { describe, expect, it } from "vitest"
import { findBrowser } from "./support/browser.mjs"
import type { Machine } from "./support/machine.mjs"

/** A machine where nothing is installed and nothing can be, apart from what a test says. */
function machine(known: Partial<Machine> & { starting?: readonly (string | undefined)[] }): Machine {
  const starting = known.starting ?? []
  return {
    env: {},
    platform: "linux",
    isRoot: false,
    distribution: undefined,
    which: () => undefined,
    exists: (path) => starting.includes(path),
    start: async (_name, path) => (starting.includes(path) ? { sandbox: true } : undefined),
    run: async () => false,
    say: () => undefined,
    ...known,
  }
}

/** A machine that gets a browser by the first command that `matches`, and notes all commands. */
function installing(matches: RegExp, path: string | undefined, known: Partial<Machine>) {
  const commands: string[] = []
  let isInstalled = false
  const made = machine({
    ...known,
    which: () => (isInstalled ? path : undefined),
    start: async (_name, tried) => (isInstalled && tried === path ? { sandbox: false } : undefined),
    run: async (command, options) => {
      const line = [command, ...options].join(" ")
      commands.push(line.replace(/^.*cli\.js/, "playwright").replace(/ -o \S+/g, ""))
      isInstalled ||= matches.test(line)
      return true
    },
  })
  return { machine: made, commands }
}

describe("finding a browser", () => {
  it("takes Playwright's own before one on the system", async () => {
    const found = await findBrowser(
      "chromium",
      machine({ starting: [undefined, "/usr/bin/chromium"], which: () => "/usr/bin/chromium" }),
    )
    expect(found).toEqual({ path: undefined, sandbox: true })
  })

  it("passes over a browser that is there but does not start", async () => {
    const found = await findBrowser(
      "chromium",
      machine({ starting: ["/opt/google-chrome"], which: (command) => `/opt/${command}` }),
    )
    expect(found.path).toBe("/opt/google-chrome")
  })

  it("takes the browser that BROWSER_PATH names before all others", async () => {
    const found = await findBrowser(
      "chromium",
      machine({ starting: [undefined, "/my/chrome"], env: { BROWSER_PATH: "/my/chrome" } }),
    )
    expect(found.path).toBe("/my/chrome")
  })

  it("takes no other browser when BROWSER_PATH names a bad one", async () => {
    const wrong = machine({ starting: [undefined], env: { BROWSER_PATH: "/my/chrome" } })
    await expect(findBrowser("chromium", wrong)).rejects.toThrow(
      "BROWSER_PATH names /my/chrome, which does not exist. Correct it, or unset it to have a browser found.",
    )
  })

  it("finds Chrome among the programs of Windows", async () => {
    const chrome = "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
    const found = await findBrowser(
      "chromium",
      machine({ platform: "win32", starting: [chrome], env: { PROGRAMFILES: "C:\\Program Files" } }),
    )
    expect(found.path).toBe(chrome)
  })

  it("finds Firefox among the applications of a Mac", async () => {
    const firefox = "/Applications/Firefox.app/Contents/MacOS/firefox"
    const found = await findBrowser("firefox", machine({ platform: "darwin", starting: [firefox] }))
    expect(found.path).toBe(firefox)
  })
})

describe("installing a browser", () => {
  it("takes Debian's package when root", async () => {
    const { machine: debian, commands } = installing(/apt-get .*install/, "/usr/bin/chromium", {
      isRoot: true,
      distribution: "debian",
    })
    expect((await findBrowser("chromium", debian)).path).toBe("/usr/bin/chromium")
    expect(commands).toEqual(["apt-get update", "apt-get install -y --no-install-recommends chromium"])
  })

  it("downloads Playwright's with its libraries when Debian's package does not help", async () => {
    const { machine: debian, commands } = installing(/cli\.js/, undefined, {
      isRoot: true,
      distribution: "debian",
    })
    expect((await findBrowser("firefox", debian)).path).toBeUndefined()
    expect(commands.at(-1)).toBe("playwright install --with-deps firefox")
  })

  it("downloads Playwright's alone where it may not install libraries", async () => {
    const { machine: ubuntu, commands } = installing(/cli\.js/, undefined, { distribution: "ubuntu" })
    await findBrowser("chromium", ubuntu)
    expect(commands).toEqual(["playwright install chromium"])
  })

  it("says what to do when all has failed", async () => {
    await expect(findBrowser("chromium", machine({}))).rejects.toThrow(
      /none could be installed[^]*npx playwright install --with-deps chromium[^]*BROWSER_PATH/,
    )
  })
})
