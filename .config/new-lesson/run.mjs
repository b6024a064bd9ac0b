// @ts-check
/**
 * @file `npm run new:lesson <slug>`: a small lesson that passes every check, to be written over.
 *
 * A lesson that the plan of the tracks already names takes its place and title from there; another is added to the end of
 * the plan.
 */
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { tracks } from "../../src/course/tracks.ts"
import { addToPlan } from "./add-to-plan.mjs"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const TEMPLATE = fileURLToPath(new URL("template", import.meta.url))
const PLAN = join(ROOT, "src", "course", "tracks.ts")

/**
 * @param {readonly string[]} slugs the words of the command line
 * @returns {string | undefined} what is wrong with them, and what to do
 */
export function complaintAbout(slugs) {
  const [slug] = slugs
  if (slug === undefined || slugs.length > 1) {
    return `One slug is needed, such as: npm run new:lesson ${nextUnwritten() ?? "attention-by-hand"}`
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)) {
    const likely = slug
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^[^a-z]+|-+$/g, "")
    const hint = likely === "" ? "" : ` Try: npm run new:lesson ${likely}`
    return `A slug is lower-case words joined by hyphens, since it is the lesson's address, but got "${slug}".${hint}`
  }
  if (existsSync(folderOf(slug))) {
    return `content/lessons/${slug} is there already. Choose another slug; to begin anew, delete that folder first.`
  }
  return undefined
}

/** @param {string} slug one without a complaint */
export function makeLesson(slug) {
  const place = placeOf(slug) ?? plannedAtTheEnd(slug)
  cpSync(TEMPLATE, folderOf(slug), { recursive: true })
  const text = join(folderOf(slug), "index.mdx")
  const filled = readFileSync(text, "utf8")
    .replace("TITLE", place.title)
    .replace("TRACK", place.track)
    .replace("PHASE", String(place.phase))
    .replace("POSITION", String(place.position))
  writeFileSync(text, filled)
  return place
}

/**
 * @param {string} slug
 * @returns {{ track: string, phase: number, position: number, title: string } | undefined}
 */
function placeOf(slug) {
  for (const track of tracks) {
    for (const { number, lessons } of track.phases) {
      const found = lessons.find(({ id }) => id === slug)
      if (found !== undefined) {
        return { track: track.id, phase: number, position: found.position, title: found.title }
      }
    }
  }
  return undefined
}

/** @param {string} slug */
function plannedAtTheEnd(slug) {
  const track = tracks.at(-1)
  const phase = track?.phases.at(-1)
  if (track === undefined || phase === undefined)
    throw new Error("internal: the plan has no track with a phase")
  const words = slug.replaceAll("-", " ")
  const title = words.charAt(0).toUpperCase() + words.slice(1)
  const position =
    1 + Math.max(...track.phases.flatMap(({ lessons }) => lessons).map((lesson) => lesson.position))
  const lecture = { title: track.series.title, url: track.series.url }
  writeFileSync(PLAN, addToPlan(readFileSync(PLAN, "utf8"), { id: slug, position, title, lecture }))
  return { track: track.id, phase: phase.number, position, title }
}

function nextUnwritten() {
  const plan = tracks.flatMap(({ phases }) => phases).flatMap(({ lessons }) => lessons)
  return plan.find(({ id }) => !existsSync(folderOf(id)))?.id
}

/** @param {string} slug */
function folderOf(slug) {
  return join(ROOT, "content", "lessons", slug)
}

const slugs = process.argv.slice(2)
const complaint = complaintAbout(slugs)
if (complaint !== undefined) {
  console.error(complaint)
  process.exitCode = 1
} else {
  const [slug = ""] = slugs
  const { title, position } = makeLesson(slug)
  console.log(`Lesson ${position}, "${title}", is in content/lessons/${slug}. Its title and place: src/course/tracks.ts.

  npm run dev                 then open /lessons/${slug}/
  npm test -- unit            checks it
  /authors/                   on the running site: every word that you may use`)
}
