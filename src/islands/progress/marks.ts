/** @file Puts the reader's progress into a page: each mark, and each line of words, for which its HTML has room. */
import type { LessonParts } from "@course/curriculum"
import type { Progress } from "../../state/progress"
import { doneOf, isNothing } from "./lesson-done"
import { wordsOfLesson, wordsOfSection } from "./words"

type MarkState = "done" | "begun" | "none"

export function mark(lessons: readonly LessonParts[], progress: Progress): void {
  for (const lesson of lessons) {
    markSections(lesson, progress)
    const words = wordsOfLesson(doneOf(lesson.id, lesson.sections, progress))
    for (const place of placesOf("progress-of", lesson.id)) place.textContent = asSentence(words)
  }
  markExercises(progress.solved)
  markCards(progress.reviewed)
}

function markSections({ id: lesson, sections }: LessonParts, progress: Progress): void {
  for (const section of sections) {
    const done = doneOf(lesson, [section], progress)
    const state = done.read.done > 0 ? "done" : isNothing(done) ? "none" : "begun"
    const places = placesOf("section", `${lesson}#${section.id}`)
    for (const place of places) set(place, state, wordsOfSection(done))
  }
}

function markExercises(solved: ReadonlyMap<string, "alone" | "assisted">): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-solved]")) {
    const how = solved.get(place.dataset.solved ?? "")
    const words = how === "assisted" ? "solved, with the solution at hand" : "solved"
    set(place, how === undefined ? "none" : "done", how === undefined ? "" : words)
  }
}

function markCards(reviewed: ReadonlySet<string>): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-reviewed]")) {
    const cards = place.dataset.reviewed?.split(" ") ?? []
    const count = cards.filter((card) => reviewed.has(card)).length
    const state = count === cards.length ? "done" : count > 0 ? "begun" : "none"
    set(place, state, count > 0 ? `${count} reviewed` : "")
  }
}

function placesOf(name: "section" | "progress-of", id: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll(`[data-${name}="${CSS.escape(id)}"]`)
}

/** The words stand in an element of their own; those of a quiet mark are for screen readers. */
function set(place: HTMLElement, state: MarkState, words: string): void {
  if ((place.dataset.state ?? "none") === state && place.textContent === words) return
  place.dataset.state = state
  const said = document.createElement("span")
  said.textContent = words
  if (place.dataset.quiet !== undefined) said.className = "visually-hidden"
  place.replaceChildren(said)
}

function asSentence(words: string): string {
  return words === "" ? "" : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
