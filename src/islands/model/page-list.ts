/** @file Which list of names the page works on: the site's, unless the reader has brought one. */
import { batch, signal, type ReadonlySignal } from "@preact/signals"
import { builtModel, LessonModel, lessonModel, type ModelData } from "./lesson-model"

/** A list that the reader has brought, as the figures and cells of this page need it. */
export interface OwnList {
  /** What the reader would call it: the name of the file. */
  readonly title: string
  /** One name a line, each as the model reads it. */
  readonly text: string
  readonly nameCount: number
}

const current = signal<OwnList | null>(null)

/** The reader's list; null while the page works on the site's. Set after the model, so both are of one list. */
export const ownList: ReadonlySignal<OwnList | null> = current

/** Switches every figure and cell of the page. */
export function switchTo(list: OwnList, counted: ModelData): void {
  const model = new LessonModel(counted)
  batch(() => {
    lessonModel().value = model
    current.value = list
  })
}

export function switchBack(): void {
  batch(() => {
    lessonModel().value = builtModel()
    current.value = null
  })
}
