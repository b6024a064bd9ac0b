/**
 * @file What the few lines of script on every page ask of the code that is fetched for it, as events of the window. Types
 * only: a value that both ends import would be a file of its own, to be fetched with every page.
 */

/** An event's `detail`. It is heard when the event's default is prevented. */
export type Ask =
  | { readonly open: "search"; readonly text?: string | undefined }
  /** `isOn`: whether keys of a single letter do something. */
  | { readonly open: "keys"; readonly isOn: boolean }
  | { readonly key: string; readonly atMs: number }

/** The event's name. */
export type AskEvent = "reader-asks"

/** In localStorage, beside the theme, because it must be known at the first press. */
export type KeysSetting = "keys"
