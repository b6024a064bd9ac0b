/** @file The sandbox: a reader's program, bundled in the page and run where it can do no harm. */
export { Runner, type Program, type Run, type RunEvent, type RunFailure } from "./runner"
export type { FetchProgress } from "./bundler-client"
export { parseItem } from "./parse-run-message"
export type {
  CheckReport,
  Given,
  OutputItem,
  OutputLevel,
  PackageDoors,
  Picture,
  Place,
  Problem,
  Quantity,
  ValueTree,
  VirtualFiles,
} from "./protocol"
export type { StackFrame } from "./stack"
