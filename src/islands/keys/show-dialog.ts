/** @file Shows a dialog of the reader's tools at the end of the page, with its stylesheet, until it is closed. */
import { render, type VNode } from "preact"

/** By their stylesheets. */
const open = new Set<string>()

/**
 * Does nothing while it is open.
 *
 * @param look its stylesheet
 * @param dialog makes it, given what takes it away again
 */
export async function showDialog(look: string, dialog: (close: () => void) => VNode): Promise<void> {
  if (open.has(look)) return
  open.add(look)
  await linkedStyle(look)
  const host = document.createElement("div")
  document.body.append(host)
  const close = () => {
    render(null, host)
    host.remove()
    open.delete(look)
  }
  render(dialog(close), host)
}

const links = new Map<string, Promise<void>>()

/** Once a page, and waited for: nothing is to be seen unstyled. */
function linkedStyle(href: string): Promise<void> {
  const linked = links.get(href) ?? link(href)
  links.set(href, linked)
  return linked
}

/** A sheet that could not be fetched is no reason to wait longer. */
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
