/** @file The ordered course: the plan of the tracks, joined with the lessons that are written. */
import type { CollectionEntry } from "astro:content"
import { getCollection } from "astro:content"
import { didYouMean } from "@course/curriculum"
import { lessonAddress } from "./address"
import { AuthoringError } from "./lesson-program"
import { readingMinutes, readingWarning } from "./reading-time"
import type { Phase, PlannedLesson, Track } from "./tracks"
import { tracks } from "./tracks"

/** A lesson with its place in the course. */
export interface Lesson {
  readonly id: string
  readonly entry: CollectionEntry<"lessons">
  readonly track: Track
  readonly phase: Phase
  readonly place: PlannedLesson
  /** Where it is read, with the site's base path. */
  readonly href: string
  /** Computed from the words of the text. */
  readonly readingMinutes: number
}

export interface Course {
  readonly tracks: readonly Track[]
  /** In the order of their tracks. */
  readonly lessons: readonly Lesson[]
  /** The written lesson with this id, if there is one. */
  written(id: string): Lesson | undefined
}

/** @throws {AuthoringError} when a lesson's front matter and the plan of the tracks disagree */
export async function loadCourse(): Promise<Course> {
  const entries = await getCollection("lessons")
  const lessons = entries.map(placed).sort((a, b) => a.place.position - b.place.position)
  return { tracks, lessons, written: (id) => lessons.find((lesson) => lesson.id === id) }
}

/** What a lesson builds on: a lesson of this site once it is written, the lecture until then. */
export function prerequisites(lesson: Lesson, course: Course) {
  const plan = lesson.track.phases.flatMap((phase) => phase.lessons)
  return lesson.entry.data.prerequisites.map(({ lesson: id, why }) => {
    const place = plan.find((candidate) => candidate.id === id)
    if (place === undefined) {
      const known = plan.map((candidate) => candidate.id)
      throw new AuthoringError(
        `${fileOf(lesson.entry)}: prerequisite "${id}" is no lesson of the track${didYouMean(id, known)}`,
      )
    }
    return { place, why, written: course.written(id) }
  })
}

function placed(entry: CollectionEntry<"lessons">): Lesson {
  const { track: trackId, phase: phaseNumber, position } = entry.data
  const track = tracks.find(({ id }) => id === trackId)
  if (track === undefined) {
    const known = tracks.map(({ id }) => id)
    throw new AuthoringError(`${fileOf(entry)}: there is no track "${trackId}"${didYouMean(trackId, known)}`)
  }
  const phase = track.phases.find(({ lessons }) => lessons.some(({ id }) => id === entry.id))
  const place = phase?.lessons.find(({ id }) => id === entry.id)
  if (phase === undefined || place === undefined) {
    throw new AuthoringError(
      `${fileOf(entry)}: the lesson has no place in src/course/tracks.ts. Add it to a phase of "${track.id}".`,
    )
  }
  if (phase.number !== phaseNumber || place.position !== position) {
    throw new AuthoringError(
      `${fileOf(entry)}: says phase ${phaseNumber}, position ${position}, ` +
        `but src/course/tracks.ts has it in phase ${phase.number} at position ${place.position}`,
    )
  }
  if (place.title !== entry.data.title) {
    throw new AuthoringError(
      `${fileOf(entry)}: is titled "${entry.data.title}", but src/course/tracks.ts plans "${place.title}"`,
    )
  }
  const body = entry.body ?? ""
  warnOnce(fileOf(entry), readingWarning(body, entry.data.readingAimMinutes))
  return {
    id: entry.id,
    entry,
    track,
    phase,
    place,
    href: lessonAddress(entry.id),
    readingMinutes: readingMinutes(body),
  }
}

const warned = new Set<string>()

/** Every page of a build loads the course anew, but an author wants to hear of a thing once. */
function warnOnce(file: string, warning: string | undefined): void {
  const text = `${file} ${warning}`
  if (warning === undefined || warned.has(text)) return
  warned.add(text)
  console.warn(text)
}

function fileOf(entry: CollectionEntry<"lessons">): string {
  return entry.filePath ?? `content/lessons/${entry.id}/index.mdx`
}
