/** @file The little that an exercise asks of the reader's store. */
import type { Store } from "../../state"

export interface AnswerStore {
  readonly kept: Pick<Store["kept"], "keep" | "forget" | "watchAll">
  readonly events: Pick<Store["events"], "append">
}
