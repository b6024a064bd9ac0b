/** @file Dexie's build for today's browsers, 2 kB smaller than the package's front door, has no types of its own. */
declare module "dexie/dist/modern/dexie.min.mjs" {
  export { Dexie, liveQuery } from "dexie"
}
