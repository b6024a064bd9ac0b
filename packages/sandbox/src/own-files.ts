/** @file The sandbox's own sources as text: they are compiled into every run, ahead of the reader's program. */
import check from "./check.ts?raw"
import inspect from "./inspect.ts?raw"
import prelude from "./prelude.ts?raw"
import runConsole from "./run-console.ts?raw"
import type { VirtualFiles } from "./protocol"

export const ownFiles: VirtualFiles = {
  "sandbox/check.ts": check,
  "sandbox/inspect.ts": inspect,
  "sandbox/prelude.ts": prelude,
  "sandbox/run-console.ts": runConsole,
}
