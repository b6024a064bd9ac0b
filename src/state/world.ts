/** @file The clock and the dice: the one place of the state that asks the machine for either. */
import type { EpochMs } from "./shapes"

/** Handed to whatever needs time or chance, so that a test can hand its own. */
export interface World {
  nowMs(): EpochMs
  /** 128 random bits as 32 hexadecimal digits. */
  newId(): string
}

/** `getRandomValues`, because `randomUUID` does not exist on a page served without TLS. */
export const world: World = {
  nowMs: () => Date.now(),
  newId: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
      "",
    ),
}
