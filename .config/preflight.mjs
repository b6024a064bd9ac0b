// @ts-check
/**
 * @file Says plainly which Node is needed, before a tool fails with a riddle.
 *
 * On Linux and Windows an npm package brings the right Node with it, and npm scripts run on that one. Where there is
 * none (Apple machines), the reader's own Node must serve. Plain old JavaScript, since any Node may have to read it.
 */
const NEEDED = [22, 15]

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
const isRecentEnough = major > 22 || (major === 22 && minor >= 15)
if (!isRecentEnough) {
  console.error(
    [
      `This project's tools need Node ${NEEDED.join(".")} or later, but this is Node ${process.versions.node} (${process.platform}, ${process.arch}).`,
      "On Linux and Windows `npm ci` brings a suitable Node along; if you see this there, run `npm ci` again without `--omit=optional`,",
      "and start the tools by `npm run …`, not by a bare `node …`.",
      "On an Apple machine install a current Node first, from https://nodejs.org or by `brew install node`.",
    ].join("\n"),
  )
  process.exit(1)
}
