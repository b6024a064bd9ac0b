/** @file What tells the picture of one list from that of another. */
import { total } from "@course/makemore"
import type { LessonModel } from "../model/lesson-model"

/** The list's symbols, and how many bigrams it has. */
export function listMark({ vocabulary, counts }: LessonModel): string {
  return `${vocabulary.symbols.join("")} ${total(counts)}`
}
