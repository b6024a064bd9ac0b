/** @file *Your data* in its states, for the gallery. */
import { planMerge } from "../../state/merge"
import { NOTHING } from "../../state/whole"
import type { Gallery } from "../gallery"
import { NO_PROGRESS } from "../../state/progress"
import { DataSession } from "./data-session"
import { LessonReset } from "./lesson-reset"
import { ResetView } from "./ResetPart"
import { YourDataView } from "./YourData"
import "./your-data.css"

function session(set: (session: DataSession) => void): DataSession {
  const made = new DataSession()
  made.counts.value = new Map([
    ["edits", { records: 12, bytes: 8_412 }],
    ["by-hand", { records: 31, bytes: 4_020 }],
    ["reviews", { records: 1_204, bytes: 171_000 }],
  ])
  made.status.value = { kind: "persistent", setAsideCount: 0 }
  made.room.value = { isPersistent: false, usedBytes: 3_200_000, quotaBytes: 12e9 }
  set(made)
  return made
}

const { preview: NO_CHANGES } = planMerge(NOTHING, NOTHING)

const states = {
  "as it stands in the HTML": new DataSession(),
  "nothing yet": session(({ counts }) => (counts.value = new Map())),
  "something is stored": session(() => undefined),
  "in memory": session(({ status }) => {
    const reason =
      "This browser has no storage for pages. What you write stays until you close or reload this page."
    status.value = { kind: "memory", because: "missing", reason, setAsideCount: 0 }
  }),
  "a file was chosen": session(({ preview }) => {
    preview.value = {
      kind: "readable",
      data: NOTHING,
      isEmpty: false,
      changes: { ...NO_CHANGES, addedEvents: 210, replacedValues: 3, changedCells: ["l/counts"], known: 40 },
      leftOut: [
        { list: "events", place: 7, reason: "`grade` should be again, hard, good or easy, but is 9" },
      ],
    }
  }),
  "a file was refused": session(({ preview }) => {
    const reason = "This is not a file of this site: it is not JSON, or it was cut off on its way."
    preview.value = { kind: "refused", reason }
  }),
  "erased, and not left yet": session(({ counts, erased, notice }) => {
    counts.value = new Map()
    erased.value = NOTHING
    notice.value = { kind: "erased", isStorageErased: true }
  }),
  "a record was set aside": session(({ setAside, counts }) => {
    counts.value = new Map([["set aside", { records: 1, bytes: 240 }]])
    const reason = "`text` should be a string, but is 42"
    setAside.value = [{ v: 1, id: "77aa", atMs: 0, table: "edits", reason, record: { id: "bad", text: 42 } }]
  }),
}

const LESSONS = [{ id: "bigram", title: "Your first language model" }]

function reset(set: (reset: LessonReset) => void): LessonReset {
  const made = new LessonReset()
  set(made)
  return made
}

const resets = {
  "no marks in a lesson": reset(({ progress }) => (progress.value = NO_PROGRESS)),
  "marks in a lesson": reset(({ progress }) => {
    const read = new Set(["bigram#count", "bigram#sample"] as const)
    progress.value = { ...NO_PROGRESS, read, ran: new Set(["bigram/data"] as const) }
  }),
  "a lesson begun anew": reset(({ forgotten }) => {
    forgotten.value = new Map([["bigram", { event: "8a3f", place: "count" }]])
  }),
}

export const gallery: Gallery = {
  title: "Your data",
  states: [
    ...Object.entries(states).map(([name, shown]) => ({
      name,
      render: () => <YourDataView session={shown} />,
    })),
    ...Object.entries(resets).map(([name, shown]) => ({
      name,
      render: () => (
        <div class="your-data">
          <ResetView lessons={LESSONS} reset={shown} />
        </div>
      ),
    })),
  ],
}
