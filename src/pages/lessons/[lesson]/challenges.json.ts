/** @file /lessons/<id>/challenges.json : the checks and solutions of a lesson's challenges, fetched when a reader turns to one. */
import type { APIRoute, GetStaticPaths } from "astro"
import { challengeKeys, loadCourse } from "../../../course"

export const getStaticPaths = (async () => {
  const { lessons } = await loadCourse()
  return lessons.map(({ id }) => ({ params: { lesson: id } }))
}) satisfies GetStaticPaths

export const GET: APIRoute = ({ params }) => Response.json(challengeKeys(params.lesson ?? ""))
