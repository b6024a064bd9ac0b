/** @file The code of a link beside the reader's own. Nothing of it runs, and nothing is replaced, until the reader asks. */
import { useSignal, type ReadonlySignal } from "@preact/signals"
import type { CellSession } from "../code-cell/cell-session"
import type { CellText } from "../code-cell/lesson-program"
import { openPlace, shortName } from "../code-cell/open-place"
import { isPackageFileId } from "../engine-source/package-file-id"
import { Difference } from "../history/Difference"
import { matchFiles, type OwnTexts } from "./match-files"
import type { Opened, SharedCode as Code } from "./share-link"
import "./shared-code.css"

interface Props {
  readonly opened: ReadonlySignal<Opened | null>
  readonly own: OwnTexts<CellSession>
  readonly onClose: () => void
}

export function SharedCode({ opened, own, onClose }: Props) {
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
        <Files code={answer.code} own={own} />
      ) : (
        <p role="alert">{answer.message}</p>
      )}
    </section>
  )
}

interface FilesProps {
  readonly code: Code
  readonly own: OwnTexts<CellSession>
}

function Files({ code, own }: FilesProps) {
  const [first] = own.cells.values()
  if (code.lesson !== first?.program.lesson)
    return <p role="alert">This code belongs to another lesson, “{code.lesson.slice(0, 60)}”.</p>
  const { cells, packages, unreachable, unknown } = matchFiles(code.files, own)
  return (
    <>
      <p>
        Nothing of it has run, and your own texts are untouched. Take one, and the text before it is kept
        among the earlier texts of its cell or file.
      </p>
      {packages.length > 0 && (
        <p class="shared-engine">
          <strong>It was written on a changed engine.</strong> On yours its cells may do something else. Take
          the change, and all cells of this lesson run on it until you reset it; the figures stay with the
          real one.
        </p>
      )}
      {unreachable.length > 0 && (
        <p class="shared-engine" role="alert">
          It was written on a changed engine, but the engine’s source could not be fetched. Is there a
          connection? Load the page anew to see the change.
        </p>
      )}
      {[...cells, ...packages].map(({ id, session, text }) => (
        <SharedFile key={id} session={session} shared={text} />
      ))}
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

function SharedFile({ session, shared }: { readonly session: CellSession; readonly shared: string }) {
  const isOfPackage = isPackageFileId(session.cell.id)
  // A package's file is long, and what was changed in it is little.
  const showsDifference = useSignal(isOfPackage)
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
        {isSame && before.value === null && "You have this very text."}
        {isSame && before.value !== null && <Taken cell={session.cell} isOfPackage={isOfPackage} />}
      </p>
      {!isSame && showsDifference.value && (
        <Difference before={own} after={shared} names={["yours", "the shared code"]} />
      )}
      {!isSame && !showsDifference.value && (
        <div class="shared-pair">
          <Pane title="Shared" name={name} text={shared} />
          <Pane title={titleOfOwn(session, isOfPackage)} name={name} text={own} />
        </div>
      )}
    </article>
  )
}

function Taken({ cell, isOfPackage }: { readonly cell: CellText; readonly isOfPackage: boolean }) {
  if (!isOfPackage)
    return (
      <>
        Taken. It runs when you run it, in <a href={`#cell-${cell.id}`}>the cell</a>.
      </>
    )
  return (
    <>
      Taken. The cells that you run from now on run on it.{" "}
      <button
        type="button"
        class="button"
        onClick={() => openPlace({ file: cell.path, line: 1, column: 0, length: 0 })}
      >
        See it, or reset it
      </button>
    </>
  )
}

function titleOfOwn(session: CellSession, isOfPackage: boolean): string {
  if (session.isEdited.value) return "Yours"
  return isOfPackage ? "The real one, as you have it" : "The author's, as you have it"
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
