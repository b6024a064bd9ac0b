/** @file What the deck wants of the reader's store, beside the log of reviews. */
import type { KeptOfReader, Store } from "../../state"

export interface DeckStore {
  readonly kept: Pick<KeptOfReader, "keep">
  readonly watchStatus: Store["watchStatus"]
}
