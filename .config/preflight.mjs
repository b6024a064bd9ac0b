// @ts-check
/**
 * @file Says plainly which Node is needed, before a tool fails with a riddle.
 *
 * On Linux and Windows an npm package brings the right Node with it, and npm scripts run on that one. Where there is
 * none (Apple machines), the reader's own Node must serve. Written so that any old Node can read it.
 */
import { realpathSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** The first minor release of Node 22 that all the tools in the lockfile accept: major, minor. */
const NEEDED = [22, 22]

/** Operating systems whose right Node comes with `npm ci`, for the usual processors. */
const PROVIDED = ["linux-x64", "linux-arm64", "win32-x64"]

/**
 * @param {{ version: string, platform: string, arch: string }} node such as 20.19.2, darwin, arm64
 * @returns {string | undefined} what is wrong and what to do; undefined when this Node will do
 */
export function complaintAbout({ version, platform, arch }) {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const [neededMajor = 0, neededMinor = 0] = NEEDED
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined
  const isProvided = PROVIDED.includes(`${platform}-${arch}`)
  return [
    `This project's tools need Node ${NEEDED.join(".")} or later, but this is Node ${version} (${platform}, ${arch}).`,
    ...(isProvided ? ADVICE_WHERE_PROVIDED : ADVICE_ELSEWHERE),
  ].join("\n")
}

const ADVICE_WHERE_PROVIDED = [
  "Here `npm ci` brings a suitable Node along. Run `npm ci` again, without `--omit=optional`,",
  "and start the tools by `npm run …`, not by a bare `node …`.",
]

const ADVICE_ELSEWHERE = [
  "Install a current one from https://nodejs.org (on a Mac also by `brew install node`), then try again.",
]

const [, started] = process.argv
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  const { platform, arch, versions } = process
  const complaint = complaintAbout({ version: versions.node, platform, arch })
  if (complaint !== undefined) {
    console.error(complaint)
    process.exit(1)
  }
}
