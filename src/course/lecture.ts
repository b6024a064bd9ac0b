/** @file Where the lecture that a lesson follows says the same: a link that starts the film at the minute. */
import { didYouMean } from "@course/curriculum"
import { AuthoringError } from "./lesson-program"
import { tracks } from "./tracks"

/**
 * @param lesson its id in the plan of the tracks
 * @param at as the film's own list of chapters writes it: `9:24` or `1:02:57`
 * @throws {AuthoringError} when that is no time
 */
export function lectureAddress(lesson: string, at: string): string {
  const url = new URL(lectureOf(lesson).url)
  url.searchParams.set("t", `${secondsOf(at)}s`)
  return url.href
}

export function lectureOf(lesson: string): { readonly title: string; readonly url: string } {
  const plan = tracks.flatMap(({ phases }) => phases).flatMap(({ lessons }) => lessons)
  const place = plan.find(({ id }) => id === lesson)
  if (place === undefined) {
    const known = plan.map(({ id }) => id)
    throw new AuthoringError(`"${lesson}" is no lesson of a track${didYouMean(lesson, known)}`)
  }
  return place.lecture
}

function secondsOf(at: string): number {
  if (!/^(\d+:[0-5])?\d:[0-5]\d$|^[1-5]\d:[0-5]\d$/.test(at)) {
    throw new AuthoringError(`<Lecture at="${at}">: a time is written like 9:24 or 1:02:57`)
  }
  return at.split(":").reduce((seconds, part) => seconds * 60 + Number(part), 0)
}
