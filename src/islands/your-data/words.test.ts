import { expect, test } from "vitest"
import { planMerge } from "../../state/merge"
import { NOTHING } from "../../state/whole"
import { inBytes, progressInWords, sentencesOf } from "./words"

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1.0 kB"],
  [123_456, "123 kB"],
  [999_600, "1.0 MB"],
  [3_140_000, "3.1 MB"],
  [2_500_000_000, "2.5 GB"],
])("inBytes(%j) is %j", (bytes, words) => {
  expect(inBytes(bytes)).toBe(words)
})

test("an import that changes something says what, and says nothing of what it does not touch", () => {
  const cells = ["counts", "data", "loss", "sample", "train", "nll"].map((id) => `l/${id}` as const)
  const { preview: nothing } = planMerge(NOTHING, NOTHING)
  expect(sentencesOf(nothing)).toEqual([])
  expect(sentencesOf({ ...nothing, changedCells: cells, addedEvents: 1_200, addedValues: 1 })).toEqual([
    "1,200 reviews and steps of progress are added.",
    "1 answer, note or setting is added.",
    "A newer text becomes current in counts, data, loss, sample, train and 1 more; yours goes on in the history.",
  ])
})

test("progress is told by what there is of it, and by nothing when there is none", () => {
  expect(progressInWords({ read: 3, ran: 0, solved: 1 })).toBe("3 sections read, 1 exercise solved")
  expect(progressInWords({ read: 0, ran: 0, solved: 0 })).toBe("")
})
