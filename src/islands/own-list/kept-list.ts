/** @file A reader's list as the store keeps it, under `list/<lesson>`: its title and its names, as one string. */
import type { OwnList } from "../model/page-list"

/** `{"title":"names.txt","text":"emma\nava"}` */
export function writeKept({ title, text }: OwnList): string {
  return JSON.stringify({ title, text })
}

/** @returns null for what cannot be read: then the page stays with the site's list */
export function readKept(value: string): Pick<OwnList, "title" | "text"> | null {
  try {
    const { title, text } = JSON.parse(value) as { title?: unknown; text?: unknown }
    return typeof title === "string" && typeof text === "string" ? { title, text } : null
  } catch {
    return null
  }
}
