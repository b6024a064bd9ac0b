// @ts-check
/**
 * @file The engine's speed, against a hand-written loop and against its peers, each in a process of its own.
 *
 * The peers are installed here, from this folder's own lockfile, the first time the bench is run.
 */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { build, stop } from "esbuild-wasm"

const folder = import.meta.dirname
const bundles = join(folder, "node_modules/.bundles")

if (!existsSync(join(folder, "node_modules"))) {
  console.log("Installing the peers, once …")
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  const options = {
    cwd: folder,
    stdio: /** @type {const} */ ("inherit"),
    shell: process.platform === "win32",
  }
  const { status } = spawnSync(
    npm,
    ["ci", "--workspaces=false", "--ignore-scripts", "--no-audit", "--no-fund"],
    options,
  )
  if (status !== 0) process.exit(1)
}

await build({
  entryPoints: ["race", "tasks", "cold"].map((name) => join(folder, `${name}.ts`)),
  outdir: bundles,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  // The engine and makemore are bundled as in the page; what has a package of its own stays as its authors built it.
  external: ["adnn", "adnn/*", "@tensorflow/*", "@jax-js/jax"],
  logLevel: "warning",
})
await stop()

let failed = 0
for (const name of ["race", "tasks", "cold"]) {
  console.log("")
  const { status } = spawnSync(process.execPath, [join(bundles, `${name}.mjs`)], {
    stdio: "inherit",
    cwd: folder,
  })
  if (status !== 0) failed++
}
process.exit(failed > 0 ? 1 : 0)
