import type { OutputItem } from "@course/sandbox"
import { expect, test } from "vitest"
import { mergeItems } from "./merge-items"

const line = (text: string): OutputItem => ({ kind: "text", level: "log", from: "a", text })
const step = (text: string, from = "a"): OutputItem => ({
  kind: "progress",
  from,
  key: "progress",
  text,
  share: null,
})

test("lines follow each other", () => {
  expect(mergeItems([line("1")], [line("2"), line("3")])).toEqual([line("1"), line("2"), line("3")])
})

test("progress is written over where it stands, within a batch and over batches", () => {
  const first = mergeItems([], [line("begin"), step("1"), step("2"), line("between")])
  expect(first).toEqual([line("begin"), step("2"), line("between")])
  expect(mergeItems(first, [step("3"), line("end")])).toEqual([
    line("begin"),
    step("3"),
    line("between"),
    line("end"),
  ])
})

test("each file has progress of its own", () => {
  expect(mergeItems([step("1")], [step("1", "b")])).toHaveLength(2)
})
