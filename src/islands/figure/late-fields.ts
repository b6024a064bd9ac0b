/**
 * @file Fields that come late. A browser that fills in forms looks at every field of a page as soon as it is loaded, and
 * lays out whatever holds one, however far away: a long task, at the worst moment. So the build leaves blanks (`Late`),
 * which become fields before a reader is there.
 */

/** A screen above and below. */
const NEAR = "100%"
const AT_REST_MS = 5_000

/**
 * Opens the fields of a part when it comes near; for whoever goes by Tab, which may skip screens, at the first; and for a
 * list of a page's fields, as a screen reader makes it, in time.
 */
export function openFieldsWhenNear(place: HTMLElement): void {
  const open = () => {
    observer.disconnect()
    removeEventListener("keydown", openAtTab)
    openFields(place)
  }
  const openAtTab = ({ key }: KeyboardEvent) => key === "Tab" && open()
  const observer = new IntersectionObserver(([seen]) => seen!.isIntersecting && open(), { rootMargin: NEAR })
  observer.observe(place)
  addEventListener("keydown", openAtTab)
  setTimeout(open, AT_REST_MS)
}

/** Puts fields, and forms around them, where the build has left blanks; whatever is said of the one holds for the other. */
export function openFields(place: HTMLElement): void {
  for (const blank of place.querySelectorAll<HTMLElement>("[data-late]")) {
    const field = document.createElement(blank.dataset.late!)
    for (const { name, value } of blank.attributes) {
      if (!/^(data-late|role|disabled)$/.test(name)) field.setAttribute(name, value)
    }
    const options = blank.querySelector(":scope > template")
    field.append(...(options instanceof HTMLTemplateElement ? [options.content] : blank.childNodes))
    blank.replaceWith(field)
  }
}
