/**
 * @file The fields of a worksheet, which the build leaves blank. A browser that fills in forms looks at every field of a
 * page as soon as it is loaded, and lays out whatever holds one, however far away: a long task, at the worst moment.
 */

/** Puts a field where the build has left a blank; whatever is said of the one holds for the other. */
export function openFields(place: HTMLElement): void {
  for (const blank of place.querySelectorAll("span.figure-field")) {
    const field = document.createElement("input")
    for (const { name, value } of blank.attributes) field.setAttribute(name, value)
    field.removeAttribute("role")
    blank.replaceWith(field)
  }
}
