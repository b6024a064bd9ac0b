/**
 * @file Monaco, set up once a page when a reader first turns to a cell: a model for every cell, so that they see each
 * other, and an editor for each that the reader opens.
 */
import { effect } from "@preact/signals"
import { editor, MarkerSeverity, Range, type IDisposable, type Uri } from "monaco-editor/editor"
import type { Place, Problem } from "@course/sandbox"
import type { CellText, LessonCells } from "./lesson-program"
import { followPackages, recheckSoon, uriOf } from "./monaco-language"
import { defineThemes } from "./monaco-theme"
import { isTabToggle, tabIndents, toggleTab } from "./tab-key"
import { continues, stepBetween, textBefore, type Step } from "./typing-steps"

/** Kept equal to the metrics of the static text, so that nothing moves when an editor takes its place. */
const LINE_HEIGHT_PX = 21
const FONT_SIZE_PX = 13.5

/** What go-to-definition asks of the page: show this place. */
export type OpenPlace = (place: Place) => void

let openPlace: OpenPlace = () => {}
editor.registerEditorOpener({
  openCodeEditor(_source, resource, target) {
    const at =
      target === undefined || target === null
        ? { lineNumber: 1, column: 1 }
        : "startLineNumber" in target
          ? { lineNumber: target.startLineNumber, column: target.startColumn }
          : target
    openPlace({ file: resource.path.slice(1), line: at.lineNumber, column: at.column - 1, length: 0 })
    return true
  },
})

/**
 * Gives every cell of the lesson a model that follows its text and is followed by it.
 *
 * @param open shows a place in a cell or a package, when the reader asks for a definition
 */
export function attachProgram(program: LessonCells, open: OpenPlace): void {
  openPlace = open
  defineThemes()
  for (const cell of program.cells) modelOf(cell)
  editor.onDidCreateModel(recheckSoon)
  effect(() => followPackages(program.packageEdits.value))
}

const models = new Map<CellText, editor.ITextModel>()

/** A challenge or a package's file is no cell of the program: it gets its model when it is opened. */
function modelOf(cell: CellText): editor.ITextModel {
  const known = models.get(cell)
  if (known !== undefined) return known
  const text = cell.text.peek()
  const typed = cell.typed ?? []
  const before = textBefore(text, typed)
  const uri = uriOf(cell.path)
  const model = editor.getModel(uri) ?? editor.createModel(before ?? text, "typescript", uri)
  models.set(cell, model)
  let previous: Step | undefined
  const replay = (step: Step) => {
    if (!continues(step, previous)) model.pushStackElement()
    previous = step
    const start = model.getPositionAt(step.at)
    const end = model.getPositionAt(step.at + step.removed.length)
    // An edit, not a new value, so that undo goes back over it.
    model.pushEditOperations(
      [],
      [{ range: Range.fromPositions(start, end), text: step.inserted }],
      () => null,
    )
  }
  // What was typed while the editor was on its way.
  if (before === model.getValue()) typed.forEach(replay)
  cell.typed = null

  model.onDidChangeContent(() => {
    const text = model.getValue()
    if (text !== cell.text.peek()) edits.get(cell.path)?.(text)
    recheckSoon()
  })
  effect(() => {
    const text = cell.text.value
    const shown = model.getValue()
    if (text !== shown) replay(stepBetween(shown, text))
  })
  return model
}

/** Who is told of the reader's typing, by path of the cell. */
const edits = new Map<string, (text: string) => void>()

export interface EditorOptions {
  readonly host: HTMLElement
  readonly cell: CellText
  readonly label: string
  readonly selection: readonly [start: number, end: number]
  readonly scrollTop: number
  /** Takes the focus, as the textarea before it had it. */
  readonly hasFocus: boolean
  readonly onEdit: (text: string) => void
  readonly onRun: () => void
  readonly onLeave: () => void
  /** Hears what the type checker says of the cell, each time that this changes. */
  readonly onTypes: (problems: readonly Problem[]) => void
}

export interface MountedEditor {
  focus(): void
  reveal(place: Pick<Place, "line" | "column">): void
  /** In the text, from its beginning. */
  selection(): readonly [start: number, end: number]
  /** Marks what the bundler or a run had to say; an empty list takes the marks away. */
  mark(problems: readonly { readonly message: string; readonly place: Place }[]): void
  dispose(): void
}

/** Puts an editor over a cell's text. */
export function mountEditor(options: EditorOptions): MountedEditor {
  const model = modelOf(options.cell)
  edits.set(options.cell.path, options.onEdit)

  const view = editor.create(options.host, { ...LOOK, model, ariaLabel: options.label })
  const fit = () => (options.host.style.height = `${view.getContentHeight()}px`)
  fit()
  view.onDidContentSizeChange(fit)
  view.onKeyDown((event) => {
    const isRun = event.browserEvent.key === "Enter" && (event.ctrlKey || event.metaKey)
    if (isRun) options.onRun()
    else if (event.browserEvent.key === "Escape" && !hasOpenWidget(options.host)) options.onLeave()
    else if (isTabToggle(event.browserEvent)) toggleTab()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  const [start, end] = options.selection.map((offset) => model.getPositionAt(offset))
  if (start !== undefined && end !== undefined)
    view.setSelection({
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: end.column,
    })
  view.setScrollTop(options.scrollTop)
  if (options.hasFocus) view.focus()
  const listening = editor.onDidChangeMarkers((changed) => {
    if (changed.some((uri) => uri.toString() === model.uri.toString()))
      options.onTypes(typeProblemsOf(model.uri, options.cell.path))
  })
  const unfollowTab = effect(() => view.updateOptions({ tabFocusMode: !tabIndents.value }))

  return {
    focus: () => view.focus(),
    reveal: ({ line, column }) => {
      view.setPosition({ lineNumber: line, column: column + 1 })
      view.revealLineInCenterIfOutsideViewport(line)
      view.focus()
    },
    selection: () => {
      const selection = view.getSelection()
      if (selection === null) return [0, 0]
      return [model.getOffsetAt(selection.getStartPosition()), model.getOffsetAt(selection.getEndPosition())]
    },
    mark: (problems) =>
      editor.setModelMarkers(
        model,
        "run",
        problems.map(({ message, place }) => ({
          severity: MarkerSeverity.Error,
          message,
          startLineNumber: place.line,
          startColumn: place.column + 1,
          endLineNumber: place.line,
          endColumn: place.column + 1 + Math.max(1, place.length),
        })),
      ),
    dispose: () => {
      listening.dispose()
      unfollowTab()
      edits.delete(options.cell.path)
      view.dispose()
      options.host.replaceChildren()
    },
  }
}

function typeProblemsOf(resource: Uri, file: string): readonly Problem[] {
  const markers = editor.getModelMarkers({ resource, owner: "typescript" })
  return markers.map(({ message, startLineNumber, startColumn, endLineNumber, endColumn }) => ({
    message,
    hints: [],
    place: {
      file,
      line: startLineNumber,
      column: startColumn - 1,
      length: endLineNumber === startLineNumber ? endColumn - startColumn : 0,
    },
  }))
}

/** Shows a file read-only, at a place. */
export function mountSource(
  host: HTMLElement,
  place: Place,
  cell: CellText,
): IDisposable & { reveal(place: Place): void } {
  const view = editor.create(host, {
    ...LOOK,
    model: editor.getModel(uriOf(cell.path)) ?? modelOf(cell),
    readOnly: true,
    domReadOnly: true,
    automaticLayout: true,
    ariaLabel: `Source of ${place.file}, read-only`,
  })
  const reveal = ({ line, column }: Place) => {
    view.revealLineNearTop(line)
    view.setPosition({ lineNumber: line, column: column + 1 })
    view.focus()
  }
  reveal(place)
  return { reveal, dispose: () => view.dispose() }
}

const LOOK: editor.IStandaloneEditorConstructionOptions = {
  fontFamily: '"IBM Plex Mono", ui-monospace, Menlo, Consolas, monospace',
  fontSize: FONT_SIZE_PX,
  lineHeight: LINE_HEIGHT_PX,
  padding: { top: 12, bottom: 12 },
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 12,
  glyphMargin: false,
  folding: false,
  minimap: { enabled: false },
  stickyScroll: { enabled: false },
  // There is one way to paste a text. To be asked for others would have it wait, and a run meanwhile would be of the old one.
  pasteAs: { enabled: false },
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
  renderLineHighlight: "none",
  guides: { indentation: false },
  scrollBeyondLastLine: false,
  automaticLayout: true,
  fixedOverflowWidgets: true,
  tabFocusMode: true,
  tabSize: 2,
  fontLigatures: false,
  scrollbar: {
    alwaysConsumeMouseWheel: false,
    ignoreHorizontalScrollbarInContentHeight: true,
    verticalScrollbarSize: 8,
    horizontalScrollbarSize: 8,
  },
}

/** Escape first closes what Monaco has open: completion, a hover, find. */
function hasOpenWidget(host: HTMLElement): boolean {
  return (
    host.querySelector(
      ".suggest-widget.visible, .find-widget.visible, .parameter-hints-widget.visible, .rename-box",
    ) !== null ||
    document.querySelector(".suggest-widget.visible, .monaco-hover:not(.hidden) .hover-contents") !== null
  )
}
