/**
 * @file TypeScript in the editor: one worker for all cells, the packages' real sources for completion, types and
 * go-to-definition, and a second look at the cells that an edit elsewhere has broken or mended.
 */
import { editor, MarkerSeverity, Uri } from "monaco-editor/editor"
import "monaco-editor/languages/definitions/typescript/register"
import * as typescript from "monaco-editor/languages/features/typescript/register"
// Eagerly, or the first editor has no completion.
import "monaco-editor/languages/features/typescript/tsMode.js"
import EditorWorker from "monaco-editor/editor/editor.worker.js?worker"
import TypeScriptWorker from "monaco-editor/languages/features/typescript/ts.worker.js?worker"
import type { VirtualFiles } from "@course/sandbox"
import { packageSources } from "./package-sources"

/** Where the editor and the bundler see a file: one path, two spellings. */
export const uriOf = (path: string): Uri => Uri.parse(`file:///${path}`)

self.MonacoEnvironment = {
  getWorker: (_: string, label: string) =>
    label === "typescript" ? new TypeScriptWorker() : new EditorWorker(),
}

// The enum members that the TypeScript inside Monaco knows, but whose names Monaco does not export.
const MODULE_RESOLUTION_BUNDLER = 100 as typescript.ModuleResolutionKind
const MODULE_DETECTION_FORCE = 3

typescript.typescriptDefaults.setCompilerOptions({
  target: typescript.ScriptTarget.ESNext,
  module: typescript.ModuleKind.ESNext,
  moduleResolution: MODULE_RESOLUTION_BUNDLER,
  moduleDetection: MODULE_DETECTION_FORCE,
  strict: true,
  noUncheckedIndexedAccess: true,
  isolatedModules: true,
  noEmit: true,
  allowNonTsExtensions: true,
  allowImportingTsExtensions: true,
  lib: ["lib.es2023.d.ts", "lib.webworker.d.ts"],
  baseUrl: "file:///",
  paths: {
    ...Object.fromEntries(Object.entries(packageSources.doors).map(([name, path]) => [name, [path]])),
    "@course/data": ["packages/data/src/index.d.ts"],
    "@course/sandbox/display": ["packages/sandbox/src/display.ts"],
  },
})
typescript.typescriptDefaults.setDiagnosticsOptions({ noSuggestionDiagnostics: true })
typescript.typescriptDefaults.setEagerModelSync(true)
for (const [path, text] of Object.entries({ ...packageSources.files, ...packageSources.declarations })) {
  typescript.typescriptDefaults.addExtraLib(text, uriOf(path).toString())
}

let followed = new Set<string>()

/** Types and completion follow the reader's changes of a package, and go back with a reset. */
export function followPackages(edits: VirtualFiles): void {
  for (const path of new Set([...followed, ...Object.keys(edits)])) {
    const text = edits[path] ?? packageSources.files[path] ?? ""
    typescript.typescriptDefaults.addExtraLib(text, uriOf(path).toString())
  }
  if (followed.size > 0 || Object.keys(edits).length > 0) recheckSoon()
  followed = new Set(Object.keys(edits))
}

let recheckTimer: ReturnType<typeof setTimeout> | undefined

/** Monaco checks only the model that was edited; the cells that import it may be wrong or right again too. */
export function recheckSoon(): void {
  clearTimeout(recheckTimer)
  recheckTimer = setTimeout(() => void recheck(), 700)
}

async function recheck(): Promise<void> {
  const getWorker = await typescript.getTypeScriptWorker().catch(() => null)
  // The language may not have been started yet; its own check comes when it is.
  if (getWorker === null) return
  for (const model of editor.getModels()) {
    if (!model.uri.path.startsWith("/lesson/")) continue
    const uri = model.uri.toString()
    const worker = await getWorker(model.uri)
    const found = [
      ...(await worker.getSyntacticDiagnostics(uri)),
      ...(await worker.getSemanticDiagnostics(uri)),
    ]
    if (model.isDisposed()) continue
    editor.setModelMarkers(
      model,
      "typescript",
      found.map((diagnostic) => {
        const start = model.getPositionAt(diagnostic.start ?? 0)
        const end = model.getPositionAt((diagnostic.start ?? 0) + (diagnostic.length ?? 1))
        return {
          severity: MarkerSeverity.Error,
          code: String(diagnostic.code),
          message: flatten(diagnostic.messageText),
          startLineNumber: start.lineNumber,
          startColumn: start.column,
          endLineNumber: end.lineNumber,
          endColumn: end.column,
        }
      }),
    )
  }
}

interface MessageChain {
  readonly messageText: string
  readonly next?: readonly MessageChain[]
}

function flatten(message: string | MessageChain): string {
  return typeof message === "string"
    ? message
    : [message.messageText, ...(message.next ?? []).map(flatten)].join("\n")
}
