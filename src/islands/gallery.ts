/**
 * @file What an island's gallery.tsx exports, so that the gallery can show the island in every state. Types only.
 *
 * ```tsx
 * import type { Gallery } from "../gallery"
 *
 * export const gallery: Gallery = {
 *   title: "Code cell",
 *   states: [{ name: "running", render: () => <CodeCell {...running} /> }],
 * }
 * ```
 */
import type { ComponentChild } from "preact"

export interface Gallery {
  /** The island, as its readers would call it. */
  readonly title: string
  readonly states: readonly GalleryState[]
}

export interface GalleryState {
  /** What is the matter: "empty", "running", "wrong", "right". */
  readonly name: string
  /** Called anew for each place that shows the state: light, dark, narrow. */
  readonly render: () => ComponentChild
}

/** A folder's gallery.tsx, as the gallery page finds it. */
export interface GalleryModule {
  readonly gallery: Gallery
}
