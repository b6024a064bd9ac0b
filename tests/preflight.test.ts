/** @file Which Node will do, and what a reader with another one is told. */
import { describe, expect, it } from "vitest"
import { complaintAbout } from "../.config/preflight.mjs"

describe("the check before every tool", () => {
  it.each(["22.22.3", "22.30.0", "24.21.0", "25.0.0"])("lets Node %s pass", (version) => {
    expect(complaintAbout({ version, platform: "darwin", arch: "arm64" })).toBeUndefined()
  })

  it.each(["18.20.8", "20.19.2", "22.21.1"])("stops Node %s", (version) => {
    expect(complaintAbout({ version, platform: "darwin", arch: "arm64" })).toContain(
      `need Node 22.22 or later, but this is Node ${version} (darwin, arm64)`,
    )
  })

  it("sends a reader on a Mac to a current Node", () => {
    const complaint = complaintAbout({ version: "20.19.2", platform: "darwin", arch: "arm64" })
    expect(complaint).toContain("https://nodejs.org")
    expect(complaint).not.toContain("npm ci")
  })

  it("sends a reader on Linux or Windows back to npm, which brings a Node", () => {
    for (const platform of ["linux", "win32"]) {
      const complaint = complaintAbout({ version: "20.19.2", platform, arch: "x64" })
      expect(complaint).toContain("Run `npm ci` again, without `--omit=optional`")
    }
  })

  it("passes on the Node that runs these tests", () => {
    const { platform, arch, versions } = process
    expect(complaintAbout({ version: versions.node, platform, arch })).toBeUndefined()
  })
})
