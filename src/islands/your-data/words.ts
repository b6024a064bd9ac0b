/** @file What the page calls each kind of thing that is kept, and how it says how much. */
import type { Counted, MergePreview } from "../../state/reader-data"

/** In the order of the page. */
export const KINDS: readonly { readonly kind: Counted; readonly words: string }[] = [
  { kind: "edits", words: "Versions of code that you have changed" },
  { kind: "by-hand", words: "Fields of exercises by hand" },
  { kind: "lines", words: "Lines put in order" },
  { kind: "challenge", words: "Fields of challenges" },
  { kind: "guess", words: "Guesses of what a cell prints" },
  { kind: "note", words: "Numbers and notes" },
  { kind: "list", words: "Lists of names of your own" },
  { kind: "output", words: "Last outputs of cells" },
  { kind: "reviews", words: "Reviews of cards" },
  { kind: "progress", words: "Sections read, cells run, exercises solved" },
  { kind: "place", words: "Places where you left lessons" },
  { kind: "setting", words: "Settings" },
  { kind: "set aside", words: "Records that could not be read" },
]

/** `840 bytes`, `12.4 kB`, `3.1 MB`: of 1,000 each, as disks are counted. */
export function inBytes(bytes: number): string {
  if (bytes < 1_000) return bytes === 1 ? "1 byte" : `${bytes} bytes`
  const [unit, size] = (
    [
      ["GB", 1e9],
      ["MB", 1e6],
      ["kB", 1e3],
    ] as const
  ).find(([, size]) => bytes >= size * 0.9995) ?? ["kB", 1e3]
  const amount = bytes / size
  return `${amount.toFixed(amount < 99.95 ? 1 : 0)} ${unit}`
}

/** `3 sections read, 1 cell run`; empty when there is nothing. */
export function progressInWords(counts: Readonly<Record<"read" | "ran" | "solved", number>>): string {
  const words: readonly [number, string, string][] = [
    [counts.read, "section", "read"],
    [counts.ran, "cell", "run"],
    [counts.solved, "exercise", "solved"],
  ]
  return words
    .filter(([count]) => count > 0)
    .map(([count, what, how]) => `${count} ${what}${count === 1 ? "" : "s"} ${how}`)
    .join(", ")
}

/** What an import would change, one sentence each. */
export function sentencesOf(changes: MergePreview): string[] {
  const { addedEvents, addedValues, replacedValues, olderValues, addedVersions, versionsTooOld } = changes
  const { changedCells, addedSetAside, known } = changes
  return [
    said(addedEvents, "review or step of progress is added", "reviews and steps of progress are added"),
    said(addedValues, "answer, note or setting is added", "answers, notes and settings are added"),
    said(
      replacedValues,
      "answer, note or setting here is older than the file's, and is replaced",
      "answers, notes and settings here are older than the file's, and are replaced",
    ),
    said(
      olderValues,
      "in the file is older than yours, and yours stays",
      "in the file are older than yours, and yours stay",
    ),
    said(
      addedVersions,
      "version of code joins its cell's history",
      "versions of code join their cells' histories",
    ),
    changedCells.length === 0
      ? ""
      : `A newer text becomes current in ${listed(changedCells)}; yours goes on in the history.`,
    said(
      versionsTooOld,
      "version of code is too old for its cell's history, and stays in the file",
      "versions of code are too old for their cells' histories, and stay in the file",
    ),
    said(
      addedSetAside,
      "record that could not be read comes along",
      "records that could not be read come along",
    ),
    said(known, "is here already", "are here already"),
  ].filter((sentence) => sentence !== "")
}

function said(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count.toLocaleString("en")} ${count === 1 ? one : many}.`
}

function listed(cells: readonly string[]): string {
  const shown = cells.slice(0, 5).map((cell) => cell.slice(cell.indexOf("/") + 1))
  const more = cells.length - shown.length
  return more === 0 ? shown.join(", ") : `${shown.join(", ")} and ${more} more`
}
