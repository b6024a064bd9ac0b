/** @jsxImportSource preact */
/** @file A code cell in every state, for the gallery. Nothing here runs: the states are set by hand. */
import type { OutputItem } from "@course/sandbox"
import type { Gallery } from "../gallery"
import { CellView } from "./CodeCell"
import "./code-cell.css"
import { CellSession, type RunState } from "./cell-session"
import { LessonCells } from "./lesson-program"
import { outputView } from "./load-output"
import { CellOutput } from "./output/CellOutput"
import type { Output } from "./run-output"
import { SHOWN_SOURCE } from "./shown-session"

outputView.value = CellOutput

const PATH = "lesson/data.ts"
const text = (content: string, level: "log" | "warn" | "error" = "log", from = PATH): OutputItem => ({
  kind: "text",
  level,
  from,
  text: content,
})
const PRINTED: Output = {
  items: [text("32257 names: emma olivia ava …"), text("27 symbols: . a b c d e f g h i j k l m")],
  dropped: 0,
}
const labels = { title: "", quantity: null, x: "", y: "" } as const
const curve = Array.from({ length: 60 }, (_, step) => 2.45 + 1.3 * Math.exp(-step / 12))
const SHOWN: Output = {
  items: [
    { kind: "progress", from: PATH, key: "progress", text: "step 60 of 100", share: 0.6 },
    {
      kind: "text",
      level: "log",
      from: PATH,
      text: "Map(3) {…}",
      trees: [
        {
          text: "Map(3) {…}",
          entries: [
            { key: '"a"', value: { text: "6", entries: [], left: 0 } },
            {
              key: '"row"',
              value: {
                text: "[1, 2, …]",
                entries: [{ key: "0", value: { text: "1", entries: [], left: 0 } }],
                left: 26,
              },
            },
          ],
          left: 1,
        },
      ],
    },
    {
      kind: "picture",
      from: PATH,
      key: "",
      picture: {
        ...labels,
        title: "Counts of pairs",
        quantity: "count",
        shape: "heat map",
        rows: [..."abcdefgh"],
        columns: [..."abcdefghijkl"],
        values: [..."abcdefgh"].map((_, i) => [..."abcdefghijkl"].map((_, j) => (i * 7 + j * 5) % 13)),
      },
    },
    {
      kind: "picture",
      from: PATH,
      key: "",
      picture: {
        ...labels,
        quantity: "surprise",
        x: "step",
        y: "loss",
        shape: "line",
        series: [
          { name: "train", xs: curve.map((_, i) => i), ys: curve },
          { name: "test", xs: curve.map((_, i) => i), ys: curve.map((y) => y + 0.2) },
        ],
      },
    },
    {
      kind: "picture",
      from: PATH,
      key: "",
      picture: {
        ...labels,
        quantity: "probability",
        shape: "bars",
        names: [..."aeino"],
        values: [6, 2, 4, 1, 3],
      },
    },
  ],
  dropped: 0,
}
const NOTHING: Output = { items: [], dropped: 0 }
const place = { file: PATH, line: 4, column: 28, length: 5 }

function state(run: RunState, output: Output = NOTHING, change: (session: CellSession) => void = () => {}) {
  return () => {
    const program = new LessonCells({
      lesson: "gallery",
      cells: [{ id: "data", path: PATH, source: SHOWN_SOURCE }],
      namesUrl: "",
    })
    const session = new CellSession(program, program.cell("data"))
    session.run.value = run
    session.output.shown.value = output
    change(session)
    return (
      <CellView session={session} isLive>
        {SHOWN_SOURCE.split("\n").map((line) => [<span class="line">{line}</span>, "\n"])}
      </CellView>
    )
  }
}

const edit = (session: CellSession) => {
  session.cell.text.value = `${SHOWN_SOURCE}\nconsole.log("mine")`
}

export const gallery: Gallery = {
  title: "Code cell",
  states: [
    { name: "idle", render: state({ kind: "idle" }) },
    { name: "edited", render: state({ kind: "idle" }, NOTHING, edit) },
    {
      name: "edited, storage full",
      render: state({ kind: "idle" }, NOTHING, (session) => {
        edit(session)
        const reason =
          "The browser's storage is full. What you write stays until you close or reload this page."
        session.storage.value = { kind: "memory", because: "full", reason, setAsideCount: 0 }
      }),
    },
    {
      name: "was reset",
      render: state({ kind: "idle" }, NOTHING, (session) => {
        session.notice.value = { kind: "was reset", undo: "1" }
      }),
    },
    {
      name: "changed in another tab",
      render: state({ kind: "idle" }, NOTHING, (session) => {
        edit(session)
        const theirs = { v: 1, id: "1", cell: "gallery/data", atMs: 0, kind: "reset" } as const
        session.notice.value = { kind: "changed elsewhere", theirs }
      }),
    },
    {
      name: "changed by the author",
      render: state({ kind: "idle" }, NOTHING, (session) => {
        edit(session)
        session.notice.value = { kind: "author changed" }
      }),
    },
    {
      name: "on a changed engine",
      render: state({ kind: "idle" }, NOTHING, (session) => {
        session.program.packageEdits.value = { "packages/engine/src/value.ts": "" }
      }),
    },
    {
      name: "fetching",
      render: state({ kind: "fetching", progress: { loadedBytes: 6_100_000, totalBytes: 13_978_850 } }),
    },
    { name: "bundling", render: state({ kind: "bundling" }) },
    { name: "running", render: state({ kind: "running", sinceMs: -3_000 }, PRINTED) },
    {
      name: "asked: silent for long",
      render: state({ kind: "running", sinceMs: -40_000 }, PRINTED, (session) => {
        session.lastWordMs.value = -35_000
      }),
    },
    {
      name: "finished, out of date after an edit upstream",
      render: state({ kind: "finished", elapsedMs: 46 }, PRINTED, (session) => {
        session.output.ranWith.value = { "lesson/counts.ts": "an older text" }
      }),
    },
    {
      name: "output of an earlier visit",
      render: state({ kind: "idle" }, PRINTED, (session) => {
        session.output.recalledAtMs.value = Date.UTC(2026, 10, 22, 16, 5)
      }),
    },
    {
      name: "finished, types do not fit",
      render: state({ kind: "finished", elapsedMs: 3 }, PRINTED, (session) => {
        const message = "Type 'string' is not assignable to type 'number'."
        session.typeProblems.value = [{ message, hints: [], place }]
      }),
    },
    {
      name: "finished, with pictures, progress and a tree",
      render: state({ kind: "finished", elapsedMs: 88 }, SHOWN),
    },
    { name: "finished", render: state({ kind: "finished", elapsedMs: 46 }, PRINTED) },
    {
      name: "finished, with upstream lines, levels and a table",
      render: state(
        { kind: "finished", elapsedMs: 1_460 },
        {
          items: [
            text("from counts", "log", "lesson/counts.ts"),
            text("careful", "warn"),
            text("wrong", "error"),
            {
              kind: "table",
              from: PATH,
              columns: ["", "pair", "count"],
              rows: [["0", "n.", "6808"]],
              cut: true,
            },
          ],
          dropped: 0,
        },
      ),
    },
    { name: "finished, nothing printed", render: state({ kind: "finished", elapsedMs: 2 }) },
    {
      name: "flooded",
      render: state(
        { kind: "finished", elapsedMs: 2_100 },
        { items: Array.from({ length: 400 }, (_, line) => text(`line ${line}`)), dropped: 990_000 },
      ),
    },
    { name: "stopped", render: state({ kind: "stopped", by: "reader" }, PRINTED) },
    {
      name: "failed to bundle",
      render: state({
        kind: "rejected",
        problems: [{ message: 'There is no file "./dta" here.', hints: ['Did you mean "./data"?'], place }],
      }),
    },
    {
      name: "failed at run",
      render: state(
        {
          kind: "failed",
          failure: {
            name: "NotANumberError",
            message: "log needs a number above or at 0, but got −1.",
            frames: [
              {
                file: "packages/engine/src/value.ts",
                line: 42,
                column: 0,
                length: 0,
                functionName: "Value.log",
              },
              { ...place, functionName: "" },
            ],
          },
        },
        PRINTED,
      ),
    },
    {
      name: "unable",
      render: state({
        kind: "unable",
        message: "The bundler could not be fetched. Are you offline? Run again when you are back.",
      }),
    },
  ],
}
