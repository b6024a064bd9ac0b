/**
 * @file The lesson as a project of its own: every file of it by its path. What runs there is what runs in the page, the
 * same sources bundled by the same esbuild, so `npm i && npm start` prints what the page prints.
 */

export interface ProjectSources {
  /** The lesson's id, and the folder's name. */
  readonly lesson: string
  /** In the order of the text, as the reader has them. */
  readonly cells: readonly { readonly id: string; readonly path: string; readonly text: string }[]
  /** The packages' files, as the reader has them, by path: `packages/engine/src/value.ts`. */
  readonly packages: Readonly<Record<string, string>>
  readonly names: readonly string[]
  /** Of esbuild-wasm: the one that the page bundles with. */
  readonly bundlerVersion: string
  readonly licence: string
}

/** @returns texts by path, from the project's own folder */
export function projectFiles(sources: ProjectSources): Readonly<Record<string, string>> {
  const { lesson, cells, packages, names, bundlerVersion, licence } = sources
  return {
    "package.json": json({
      name: lesson,
      version: "1.0.0",
      private: true,
      license: "MIT",
      type: "module",
      engines: { node: ">=20" },
      workspaces: ["packages/*"],
      scripts: { start: "node start.mjs" },
      devDependencies: { "esbuild-wasm": bundlerVersion },
    }),
    "tsconfig.json": json({
      compilerOptions: {
        target: "es2023",
        lib: ["es2023", "dom"],
        module: "esnext",
        moduleResolution: "bundler",
        moduleDetection: "force",
        strict: true,
        noUncheckedIndexedAccess: true,
        resolveJsonModule: true,
        skipLibCheck: true,
        noEmit: true,
      },
      include: ["lesson"],
    }),
    ".gitignore": "node_modules\n.build\n",
    "start.mjs": startScript(cells.map(({ id }) => id)),
    "README.md": readme(lesson, cells),
    LICENSE: licence,
    ...Object.fromEntries(cells.map(({ path, text }) => [path, closed(text)])),
    ...packages,
    ...DRAWING,
    // Where @course/data looks for them.
    "public/data/names.txt": `${names.join("\n")}\n`,
  }
}

/** In the page a picture is drawn below the cell. A terminal has no place for it: what is to be drawn is printed. */
const DRAWING = {
  "packages/sandbox/package.json": json({
    name: "@course/sandbox",
    version: "0.1.0",
    private: true,
    type: "module",
    exports: { "./display": "./src/display.ts" },
  }),
  "packages/sandbox/src/display.ts": `/** In the page this draws; here it prints what is to be drawn. */
const print =
  (kind: string) =>
  (...given: unknown[]) =>
    console.log(\`[\${kind}]\`, ...given)

export const display = {
  heatMap: print("heat map"),
  line: print("line"),
  bars: print("bars"),
  progress: print("progress"),
}
`,
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Cells have no newline at their end, files have. */
function closed(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`
}

function startScript(ids: readonly string[]): string {
  return `// Runs the lesson's cells in order, or only those that are named: npm start -- counts nll
import { fileURLToPath } from "node:url"
import { build } from "esbuild-wasm"

const ids = ${JSON.stringify(ids)}
const asked = process.argv.slice(2)
const unknown = asked.filter((id) => !ids.includes(id))
if (unknown.length > 0) {
  console.error(\`There is no cell \${unknown.join(", ")}. The cells: \${ids.join(", ")}.\`)
  process.exit(1)
}

const wanted = asked.length > 0 ? asked : ids
const folder = fileURLToPath(new URL(".", import.meta.url))
const outfile = fileURLToPath(new URL(".build/lesson.mjs", import.meta.url))
// A cell that another one imports runs once, and prints where it is first needed.
const contents = wanted.map((id) => \`console.log("\\\\n── \${id}.ts"); await import("./lesson/\${id}.ts")\`).join("\\n")

process.setSourceMapsEnabled(true)
try {
  await build({
    stdin: { contents, resolveDir: folder, sourcefile: "start.ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "inline",
    logLevel: "error",
  })
} catch {
  // The bundler has told what is wrong, and where.
  process.exit(1)
}
await import(new URL(".build/lesson.mjs", import.meta.url).href)
`
}

function readme(lesson: string, cells: ProjectSources["cells"]): string {
  return `# ${lesson}

The lesson's code, as you had it in the page when you downloaded it.

\`\`\`sh
npm i && npm start         # all cells, in the order of the lesson
npm start -- ${cells.at(-1)?.id ?? ""}         # one of them, with what it imports
\`\`\`

You need Node 20 or later. The one package that is fetched is esbuild, in the version that the page bundles with.

| | |
|---|---|
| \`lesson/\` | the cells: ${cells.map(({ id }) => `\`${id}.ts\``).join(", ")} |
| \`packages/engine/\` | the autograd engine, \`@course/engine\` |
| \`packages/makemore/\` | the bigram model, \`@course/makemore\` |
| \`packages/data/\` | the names and the lecture's counts, \`@course/data\` |
| \`public/data/names.txt\` | the names, one a line: put your own there |

MIT licence, see \`LICENSE\`.
`
}
