/** @file Where it is kept that a reader has changed a package: known before the packages' sources are fetched. */

export function changeMark(lesson: string): `note/${string}/${string}` {
  return `note/${lesson}/engine-changed`
}
