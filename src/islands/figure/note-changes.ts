/** @file What a reader types and chooses in HTML that nobody listens to yet: each control still says how it was built. */

type Control = HTMLInputElement | HTMLSelectElement

/**
 * Notes what stands otherwise than its HTML says.
 *
 * @returns does it once more, now that somebody hears it
 */
export function noteChanges(place: ParentNode): () => void {
  const changes = [...place.querySelectorAll<Control>("input, select")]
    .filter(isChanged)
    .map((control) => ({ control, value: control.value }))
  return () => changes.forEach(({ control, value }) => change(control, value))
}

/** Of radio buttons the one that is on speaks for its group. */
function isChanged(control: Control): boolean {
  if ("selectedOptions" in control) {
    return [...control.selectedOptions].some(({ defaultSelected }) => !defaultSelected)
  }
  if (control.type === "radio") return control.checked && !control.defaultChecked
  if (control.type === "checkbox") return control.checked !== control.defaultChecked
  return control.value !== control.defaultValue
}

/** With the browser's own events. A check mark stays through the waking; a text may have been put back. */
function change(control: Control, value: string): void {
  if (control.value !== value) control.value = value
  control.dispatchEvent(new Event("input", { bubbles: true }))
  if (isChosen(control)) control.dispatchEvent(new Event("change", { bubbles: true }))
}

/** Not typed or dragged: a choice is final at once. */
function isChosen({ type }: Control): boolean {
  return type === "radio" || type === "checkbox" || type.startsWith("select")
}
