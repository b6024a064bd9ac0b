/** @file The notice in its states, for the gallery. */
import type { Gallery } from "../gallery"
import { StorageWords } from "./StorageNotice"
import "./storage-notice.css"

const memory = {
  kind: "memory",
  because: "full",
  reason: "The browser's storage is full. What you write stays until you close or reload this page.",
  setAsideCount: 0,
} as const

export const gallery: Gallery = {
  title: "Storage notice",
  states: [
    {
      name: "all is well: nothing to see",
      render: () => <StorageWords status={{ kind: "persistent", setAsideCount: 0 }} dataHref="#" />,
    },
    { name: "in memory", render: () => <StorageWords status={memory} dataHref="#" /> },
    {
      name: "a record was set aside",
      render: () => <StorageWords status={{ kind: "persistent", setAsideCount: 1 }} dataHref="#" />,
    },
  ],
}
