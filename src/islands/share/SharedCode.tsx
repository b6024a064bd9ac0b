/** @file The code of a link beside the reader's own. Nothing of it runs, and nothing is replaced, until the reader asks. */
import { useSignal, type ReadonlySignal } from "@preact/signals"
import type { CellSession } from "../code-cell/cell-session"
import { shortName } from "../code-cell/open-place"
import { Difference } from "../history/Difference"
import type { Opened, SharedCode as Code } from "./share-link"
import "./shared-code.css"

interface Props {
  readonly opened: ReadonlySignal<Opened | null>
  /** Of the page, by the id of their cell. */
  readonly sessions: ReadonlyMap<string, CellSession>
  readonly onClose: () => void
}

export function SharedCode({ opened, sessions, onClose }: Props) {
  const answer = opened.value
  if (answer === null) return null
  return (
    <section class="shared" aria-labelledby="shared-title">
      <div class="shared-head">
        <h2 id="shared-title" tabIndex={-1}>
          {answer.kind === "opened" ? "Code that was shared with you" : "This link cannot be opened"}
        </h2>
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
      {answer.kind === "opened" ? (
        <Texts code={answer.code} sessions={sessions} />
      ) : (
        <p role="alert">{answer.message}</p>
      )}
    </section>
  )
}

function Texts({ code, sessions }: { readonly code: Code; readonly sessions: Props["sessions"] }) {
  const [first] = sessions.values()
  if (code.lesson !== first?.program.lesson)
    return <p role="alert">This code belongs to another lesson, “{code.lesson.slice(0, 60)}”.</p>
  const unknown = [...code.files.keys()].filter((id) => !sessions.has(id))
  return (
    <>
      <p>
        Nothing of it has run, and your own texts are untouched. Take one, and the text before it is kept
        among the cell's earlier texts.
      </p>
      {[...code.files].map(([id, text]) => {
        const session = sessions.get(id)
        return session === undefined ? null : <SharedCell key={id} session={session} shared={text} />
      })}
      {unknown.length > 0 && (
        <p class="shared-unknown">
          The link also has code for what this lesson does not have:{" "}
          {unknown
            .slice(0, 10)
            .map((id) => id.slice(0, 40))
            .join(", ")}
          .
        </p>
      )}
    </>
  )
}

function SharedCell({ session, shared }: { readonly session: CellSession; readonly shared: string }) {
  const showsDifference = useSignal(false)
  const before = useSignal<string | null>(null)
  const own = session.cell.text.value
  const name = shortName(session.cell.path)
  const isSame = own === shared

  const take = async (text: string, former: string | null) => {
    await session.replaceBy(text)
    before.value = former
  }

  return (
    <article class="shared-cell" aria-label={name}>
      <div class="shared-head">
        <h3>{name}</h3>
        <span class="shared-actions">
          {!isSame && (
            <>
              <button
                type="button"
                class="button"
                aria-expanded={showsDifference.value}
                onClick={() => (showsDifference.value = !showsDifference.value)}
              >
                The difference<span class="visually-hidden"> in {name}</span>
              </button>
              <button type="button" class="button button-main" onClick={() => void take(shared, own)}>
                Take it<span class="visually-hidden"> into {name}</span>
              </button>
            </>
          )}
          {isSame && before.value !== null && (
            <button type="button" class="button" onClick={() => void take(before.value ?? own, null)}>
              Put mine back<span class="visually-hidden"> into {name}</span>
            </button>
          )}
        </span>
      </div>
      <p role="status">
        {isSame && before.value === null && "Your cell has this very text."}
        {isSame && before.value !== null && (
          <>
            Taken. It runs when you run it, in <a href={`#cell-${session.cell.id}`}>the cell</a>.
          </>
        )}
      </p>
      {!isSame && showsDifference.value && (
        <Difference before={own} after={shared} names={["yours", "the shared code"]} />
      )}
      {!isSame && !showsDifference.value && (
        <div class="shared-pair">
          <Pane title="Shared" name={name} text={shared} />
          <Pane
            title={session.isEdited.value ? "Yours" : "The author's, as you have it"}
            name={name}
            text={own}
          />
        </div>
      )}
    </article>
  )
}

/** More than that is in the difference, and in the cell once it is taken. */
const SHOWN_LENGTH = 50_000

interface PaneProps {
  readonly title: string
  readonly name: string
  readonly text: string
}

function Pane({ title, name, text }: PaneProps) {
  const hidden = text.length - SHOWN_LENGTH
  return (
    <div class="shared-pane">
      <p>{title}</p>
      <pre tabIndex={0} role="region" aria-label={`${title}: ${name}`}>
        {text.slice(0, SHOWN_LENGTH)}
        {hidden > 0 && `\n… and ${hidden.toLocaleString("en")} letters more`}
      </pre>
    </div>
  )
}
