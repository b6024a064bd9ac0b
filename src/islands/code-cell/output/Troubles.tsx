/** @file What went wrong: problems of the text, and the error that ended a run, each with a way to its place. */
import type { Place, Problem, RunFailure } from "@course/sandbox"
import { openPlace, shortName } from "../open-place"
import { explainError } from "./explain-error"

const SHOWN_FRAMES = 8

interface ProblemsProps {
  readonly problems: readonly Problem[]
  /** Worth a word, but no obstacle. */
  readonly isWarning?: boolean
}

export function Problems({ problems, isWarning = false }: ProblemsProps) {
  return (
    <ul class="cell-problems">
      {problems.map(({ message, hints, place }) => (
        <li class="cell-problem" data-warning={isWarning}>
          {place !== null && <PlaceLink place={place} />} {message}
          {hints.map((hint) => (
            <span class="cell-problem-hint"> {hint}</span>
          ))}
        </li>
      ))}
    </ul>
  )
}

export function Failure({ failure }: { readonly failure: RunFailure }) {
  const { name, message, frames } = failure
  const hint = explainError(name, message)
  return (
    <div class="cell-problem">
      <p>
        <strong>{name === "" ? "Thrown" : name}</strong>: {message}
      </p>
      {hint !== null && <p class="cell-problem-hint">{hint}</p>}
      {frames.length > 0 && (
        <ol class="cell-frames">
          {frames.slice(0, SHOWN_FRAMES).map((frame) => (
            <li>
              <PlaceLink place={frame} />
              {frame.functionName !== "" && <code> {frame.functionName}</code>}
            </li>
          ))}
          {frames.length > SHOWN_FRAMES && (
            <li class="cell-note">… {frames.length - SHOWN_FRAMES} more calls</li>
          )}
        </ol>
      )}
    </div>
  )
}

function PlaceLink({ place }: { readonly place: Place }) {
  return (
    <button type="button" class="text-button" onClick={() => openPlace(place)}>
      {shortName(place.file)}, line {place.line}
    </button>
  )
}
