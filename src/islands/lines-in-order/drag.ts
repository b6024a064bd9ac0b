/** @file Drags a line by its handle: the program makes room where the pointer is. Mouse, pen and finger alike. */

/** Near the list's left and right edges a drag still counts as inside it. */
const SLACK_PX = 40

/**
 * @param list the program's `<ol>`; what is let go outside of it stays where it was last
 * @param dragged the line's id
 * @param place puts the dragged line at a position of the program
 */
export function startDrag(
  event: PointerEvent,
  list: HTMLElement | null,
  dragged: string,
  place: (position: number) => void,
): void {
  if (list === null || event.button !== 0) return
  event.preventDefault()
  const follow = ({ clientX, clientY }: PointerEvent) => {
    const { left, right, top, bottom } = list.getBoundingClientRect()
    const isInside =
      clientX > left - SLACK_PX &&
      clientX < right + SLACK_PX &&
      clientY > top - SLACK_PX &&
      clientY < bottom + SLACK_PX
    if (!isInside) return
    const lines = [...list.querySelectorAll<HTMLElement>("[data-line]")].filter(
      ({ dataset }) => dataset.line !== dragged,
    )
    place(lines.filter((line) => middleOf(line) < clientY).length)
  }
  const end = () => {
    document.removeEventListener("pointermove", follow)
    document.removeEventListener("pointerup", end)
    document.removeEventListener("pointercancel", end)
  }
  document.addEventListener("pointermove", follow)
  document.addEventListener("pointerup", end)
  document.addEventListener("pointercancel", end)
}

function middleOf(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}
