/** @file /share/<name>.png : what other sites show beside a link, one picture for the site and one for each lesson. */
import type { APIRoute, GetStaticPaths } from "astro"
import { loadCourse, sharePicture } from "../../course"

export const getStaticPaths = (async () => {
  const { lessons, tracks } = await loadCourse()
  const site = { picture: "site", title: tracks[0]?.title ?? "From Scratch", below: "From Scratch" }
  const ofLessons = lessons.map(({ id, place }) => ({
    picture: id,
    title: place.title,
    below: `From Scratch, lesson ${place.position}`,
  }))
  return [site, ...ofLessons].map(({ picture, ...props }) => ({ params: { picture }, props }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ title: string; below: string }> = async ({ props: { title, below } }) =>
  new Response(await sharePicture(title, below), { headers: { "content-type": "image/png" } })
