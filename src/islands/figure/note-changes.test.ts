/** @file What was typed and chosen before anyone listened is told again, and nothing else. */
import { expect, it } from "vitest"
import { noteChanges } from "./note-changes"

/** As much of a control as its HTML and its state come to. */
class Control extends EventTarget {
  readonly told: string[] = []
  type = "text"
  value = ""
  defaultValue = ""
  checked = false
  defaultChecked = false

  constructor(state: Partial<Control> & { readonly selectedOptions?: { defaultSelected: boolean }[] }) {
    super()
    Object.assign(this, state)
    for (const kind of ["input", "change"]) this.addEventListener(kind, () => this.told.push(kind))
  }
}

function changesOf(...controls: readonly Control[]) {
  return noteChanges({ querySelectorAll: () => controls } as unknown as ParentNode)
}

it("a text is told again, with what was typed, though the figure has begun with its own", () => {
  const field = new Control({ value: "24" })
  const tellAgain = changesOf(field)
  field.value = ""
  tellAgain()
  expect(field.value).toBe("24")
  expect(field.told).toEqual(["input"])
})

it("a control that stands as it was built is not told of", () => {
  const controls = [
    new Control({ type: "range", value: "3", defaultValue: "3" }),
    new Control({ type: "checkbox", checked: true, defaultChecked: true }),
    new Control({ type: "select-one", selectedOptions: [{ defaultSelected: true }] }),
  ]
  changesOf(...controls)()
  expect(controls.flatMap(({ told }) => told)).toEqual([])
})

it("of radio buttons the one that is on is told, not the one that it has put off", () => {
  const chosen = new Control({ type: "radio", checked: true })
  const before = new Control({ type: "radio", defaultChecked: true })
  changesOf(chosen, before)()
  expect(chosen.told).toEqual(["input", "change"])
  expect(before.told).toEqual([])
})

it("a check mark that was taken away is told, and so is another choice of a list", () => {
  const mark = new Control({ type: "checkbox", defaultChecked: true })
  const list = new Control({ type: "select-one", selectedOptions: [{ defaultSelected: false }] })
  changesOf(mark, list)()
  expect(mark.told).toEqual(["input", "change"])
  expect(list.told).toEqual(["input", "change"])
})
