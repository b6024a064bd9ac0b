/** @file /lessons/<id>/cards-for-anki.txt : the cards of a lesson, for each folder that has a cards.yaml. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro"
import { ankiDeckOf, hasCards, loadCourse } from "../../../course"

export const getStaticPaths = (async () => {
  const { lessons } = await loadCourse()
  const have = await Promise.all(lessons.map(({ id }) => hasCards(id)))
  return lessons
    .filter((_lesson, at) => have[at])
    .map((lesson) => ({ params: { lesson: lesson.id }, props: { lesson } }))
}) satisfies GetStaticPaths

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await ankiDeckOf(props.lesson))
