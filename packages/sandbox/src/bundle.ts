/** @file One build: the reader's files in, one classic script and its source map out, or the problems in plain words. */
import type { BuildOptions, BuildResult, Message, OutputFile } from "esbuild-wasm"
import type { Calls, Place, Problem, VirtualFiles } from "./protocol"
import { NAMESPACE, virtualFiles, type BundleAsk } from "./virtual-files"

/** The part of esbuild's interface that is needed, the same in Node and in a browser. */
export interface Bundler {
  build(options: BuildOptions & { write: false }): Promise<BuildResult & { outputFiles: OutputFile[] }>
}

/** Code around the bundle: an async function, so that a cell may `await` at its top level in a classic worker. */
const BANNER = "(async (__run__) => { 'use strict'; try {"
const FOOTER = "__run__.finish() } catch (error) { __run__.fail(error) } })({})"

/**
 * Bundles a program.
 *
 * @param bundler esbuild, initialised
 * @param ask the files, the entry among them, and what may be imported
 * @param ownFiles the sandbox's prelude and what it imports
 * @param nowMs a clock, for the time that the build took
 */
export async function bundle(
  bundler: Bundler,
  ask: BundleAsk,
  ownFiles: VirtualFiles,
  nowMs: () => number,
): Promise<Calls["bundle"]["answer"]> {
  if (!Object.hasOwn(ask.files, ask.entry))
    throw new Error(`internal: the entry "${ask.entry}" is not among the files`)
  const startedMs = nowMs()
  try {
    const { outputFiles } = await bundler.build(options(ask, ownFiles, true))
    const code = outputFiles.find(({ path }) => path.endsWith(".js"))
    const map = outputFiles.find(({ path }) => path.endsWith(".map"))
    if (code === undefined || map === undefined) throw new Error("internal: the bundler gave no code")
    return { kind: "bundled", code: code.text, map: map.text, buildMs: nowMs() - startedMs }
  } catch (failure) {
    if (!hasErrors(failure)) throw failure
    return { kind: "rejected", problems: await problemsOfTheText(bundler, ask, ownFiles, failure.errors) }
  }
}

/** Builds once more without the marks, which can bend a syntax error at the end of a file. */
async function problemsOfTheText(
  bundler: Bundler,
  ask: BundleAsk,
  ownFiles: VirtualFiles,
  marked: readonly Message[],
): Promise<readonly Problem[]> {
  try {
    await bundler.build(options(ask, ownFiles, false))
  } catch (failure) {
    if (hasErrors(failure)) return failure.errors.map(toProblem)
  }
  return marked.map(toProblem)
}

function options(ask: BundleAsk, ownFiles: VirtualFiles, marks: boolean): BuildOptions & { write: false } {
  return {
    entryPoints: ["sandbox/entry"],
    bundle: true,
    write: false,
    outfile: "run.js",
    format: "esm",
    target: "es2022",
    charset: "utf8",
    sourcemap: "external",
    sourcesContent: false,
    logLevel: "silent",
    banner: { js: BANNER },
    footer: { js: FOOTER },
    plugins: [virtualFiles(ask, ownFiles, marks)],
  }
}

function hasErrors(failure: unknown): failure is { errors: Message[] } {
  return (
    typeof failure === "object" && failure !== null && "errors" in failure && Array.isArray(failure.errors)
  )
}

function toProblem({ text, location, notes }: Message): Problem {
  const place: Place | null =
    location === null
      ? null
      : {
          file: location.file.replace(`${NAMESPACE}:`, ""),
          line: location.line,
          column: utf16Length(location.lineText, location.column),
          length:
            utf16Length(location.lineText, location.column + location.length) -
            utf16Length(location.lineText, location.column),
        }
  return {
    message: text.replaceAll(`${NAMESPACE}:`, ""),
    hints: notes.map((note) => note.text).filter((hint) => hint !== ""),
    place,
  }
}

/**
 * esbuild counts columns in UTF-8 bytes, editors in UTF-16 code units.
 *
 * @returns the length in UTF-16 code units of the first `bytes` bytes of `line`
 */
export function utf16Length(line: string, bytes: number): number {
  return new TextDecoder().decode(new TextEncoder().encode(line).subarray(0, bytes)).length
}
