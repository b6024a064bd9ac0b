/** @file Data for the browser, as the text of a script element. */

/** Inside a script element only "<" could end it early. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c")
}
