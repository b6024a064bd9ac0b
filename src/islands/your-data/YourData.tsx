/** @file *Your data*: what is stored and how much, with export, import, and an erasure that can be taken back. */
import type { ComponentChildren } from "preact"
import { useEffect, useMemo } from "preact/hooks"
import { DataSession } from "./data-session"
import { ImportPart } from "./ImportPart"
import type { NamedLesson } from "./lesson-reset"
import { NoticeLine } from "./NoticeLine"
import { ResetPart } from "./ResetPart"
import { KINDS, inBytes } from "./words"

/** @param lessons those that can be begun anew */
export function YourData({ lessons }: { readonly lessons: readonly NamedLesson[] }) {
  const session = useMemo(() => new DataSession(), [])
  useEffect(() => session.start(), [])
  return (
    <YourDataView session={session}>
      <ResetPart lessons={lessons} />
    </YourDataView>
  )
}

/** @param children what stands before the erasure of everything */
export function YourDataView({
  session,
  children,
}: {
  readonly session: DataSession
  readonly children?: ComponentChildren
}) {
  const isReady = session.counts.value !== null
  return (
    <div class="your-data">
      <Unsaved session={session} />
      <section aria-labelledby="stored">
        <h2 id="stored">What is stored</h2>
        <Stored session={session} />
        <Persistence session={session} />
      </section>
      <section aria-labelledby="export">
        <h2 id="export">Take it with you</h2>
        <p>
          One file with everything, to keep as a copy or to bring to another browser. It is plain JSON, with
          your own words in it: keep it where you keep such things.
        </p>
        <button
          type="button"
          class="button button-main"
          disabled={!isReady}
          onClick={() => void session.export()}
        >
          Export everything
        </button>
      </section>
      <ImportPart session={session} isReady={isReady} />
      {children}
      <Erasure session={session} isReady={isReady} />
      <NoticeLine notice={session.notice.value} />
      <SetAside session={session} />
    </div>
  )
}

/** Empty as long as all is well. */
function Unsaved({ session }: { readonly session: DataSession }) {
  const status = session.status.value
  return (
    <div role="status">
      {status?.kind === "memory" && (
        <p class="your-data-unsaved">
          <strong>Nothing is being saved.</strong> {status.reason}
        </p>
      )}
    </div>
  )
}

function Stored({ session }: { readonly session: DataSession }) {
  const counts = session.counts.value
  if (counts === null) return <p class="your-data-quiet">Looking…</p>
  const all = [...counts.values()]
  const totalBytes = all.reduce((sum, { bytes }) => sum + bytes, 0)
  if (all.length === 0) {
    return (
      <p>
        Nothing yet. It begins with the first line of code you change, answer you write or card you grade.
      </p>
    )
  }
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">How many</th>
          <th scope="col">Size</th>
        </tr>
      </thead>
      <tbody>
        {KINDS.map(({ kind, words }) => {
          const count = counts.get(kind)
          return (
            count !== undefined && (
              <tr key={kind}>
                <th scope="row">{words}</th>
                <td>{count.records.toLocaleString("en")}</td>
                <td>{inBytes(count.bytes)}</td>
              </tr>
            )
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Together</th>
          <td>{all.reduce((sum, { records }) => sum + records, 0).toLocaleString("en")}</td>
          <td>{inBytes(totalBytes)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function Persistence({ session }: { readonly session: DataSession }) {
  const room = session.room.value
  if (room === null || session.status.value?.kind === "memory") return null
  return (
    <>
      {room.isPersistent === true && <p>The browser keeps it until you delete it.</p>}
      {room.isPersistent === false && (
        <>
          <p>
            The browser may clear it by itself, when the device runs out of room or you have not been here for
            long.
          </p>
          <button type="button" class="button" onClick={() => void session.askToKeep()}>
            Ask the browser to keep it
          </button>
        </>
      )}
      {room.usedBytes !== null && room.quotaBytes !== null && (
        <p class="your-data-quiet">
          By the browser’s own reckoning, this site takes up {inBytes(room.usedBytes)} of{" "}
          {inBytes(room.quotaBytes)}, its own files included.
        </p>
      )}
    </>
  )
}

function Erasure({ session, isReady }: { readonly session: DataSession; readonly isReady: boolean }) {
  const isEmpty = session.counts.value?.size === 0
  const canUndo = session.erased.value !== null
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">Erase it</h2>
      <p>
        Takes everything in the table out of this browser, in all tabs. Until you leave this page, it can be
        brought back.
      </p>
      <div class="your-data-buttons">
        <button
          type="button"
          class="button your-data-erase"
          disabled={!isReady || session.isBusy.value}
          aria-disabled={isEmpty}
          onClick={() => {
            if (!isEmpty) void session.erase()
          }}
        >
          Erase everything
        </button>
        {canUndo && (
          <button
            type="button"
            class="button button-main"
            disabled={session.isBusy.value}
            onClick={() => void session.undoErase()}
          >
            Bring everything back
          </button>
        )}
      </div>
    </section>
  )
}

function SetAside({ session }: { readonly session: DataSession }) {
  const records = session.setAside.value
  if (records.length === 0) return null
  return (
    <section aria-labelledby="set-aside">
      <h2 id="set-aside">Set aside</h2>
      <p>
        These records could not be read. They are kept as they were found, and are in the export, so that
        nothing is lost while the reason is looked for.
      </p>
      <ul role="list" class="your-data-aside">
        {records.map(({ id, table, reason, record }) => (
          <li key={id}>
            <details>
              <summary>
                In {table}: {reason}
              </summary>
              <pre tabIndex={0}>{JSON.stringify(record, null, 1)}</pre>
            </details>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => session.exportSetAside()}>
        Export these records
      </button>
    </section>
  )
}
