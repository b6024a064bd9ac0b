/** @file Links a stylesheet that is fetched with what it styles, and waits for it: nothing is to be seen unstyled. */

/** Once a page; a sheet that could not be fetched is no reason to wait longer. */
export function linkedStyle(href: string): Promise<void> {
  const linked = links.get(href) ?? link(href)
  links.set(href, linked)
  return linked
}

const links = new Map<string, Promise<void>>()

function link(href: string): Promise<void> {
  const element = document.createElement("link")
  element.rel = "stylesheet"
  element.href = href
  const answered = new Promise<void>((resolve) => {
    element.addEventListener("load", () => resolve())
    element.addEventListener("error", () => resolve())
  })
  document.head.append(element)
  return answered
}
