/** @file What a project is made of beside the reader's own: the packages' manifests, the data package, the licence. */
import licence from "/LICENSE?raw"
import { version as bundlerVersion } from "esbuild-wasm/package.json"
import { packageSources } from "../code-cell/package-sources"

const rest = import.meta.glob<string>(
  [
    "/packages/{engine,makemore,data}/package.json",
    "/packages/data/src/{index,shape}.ts",
    "/packages/data/src/lecture-counts.json",
  ],
  { query: "?raw", import: "default", eager: true },
)

/** The packages as their authors wrote them, by path. */
export const packageFiles: Readonly<Record<string, string>> = {
  ...packageSources.files,
  ...Object.fromEntries(Object.entries(rest).map(([path, text]) => [path.slice(1), text])),
}

export { bundlerVersion, licence }
