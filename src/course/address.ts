/** @file Addresses inside the site. It may live in any folder of any host, so every link goes through here. */

/** The address of a page or file of the site: `address("/lessons/")` is `/course/lessons/` under the base `/course/`. */
export function address(path: `/${string}`): string {
  return underBase(path, import.meta.env.BASE_URL)
}

/** The same for a base that is handed in. A base may lack its last slash: Astro passes on what the build was told. */
export function underBase(path: `/${string}`, base: string): string {
  return base.replace(/\/*$/, "") + path
}

/** Where a lesson is read. */
export function lessonAddress(lesson: string): string {
  return address(`/lessons/${lesson}/`)
}
