/** @file The sandbox's own sources as text: they are compiled into every run, ahead of the reader's program. */
import check from "./check.ts?raw"
import display from "./display.ts?raw"
import inspect from "./inspect.ts?raw"
import lockDown from "./lock-down.ts?raw"
import outlet from "./outlet.ts?raw"
import prelude from "./prelude.ts?raw"
import runConsole from "./run-console.ts?raw"
import runTimers from "./run-timers.ts?raw"
import valueTree from "./value-tree.ts?raw"
import type { VirtualFiles } from "./protocol"

export const ownFiles: VirtualFiles = {
  "sandbox/check.ts": check,
  "sandbox/display.ts": display,
  "sandbox/inspect.ts": inspect,
  "sandbox/lock-down.ts": lockDown,
  "sandbox/outlet.ts": outlet,
  "sandbox/prelude.ts": prelude,
  "sandbox/run-console.ts": runConsole,
  "sandbox/run-timers.ts": runTimers,
  "sandbox/value-tree.ts": valueTree,
}
