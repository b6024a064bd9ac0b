/** @file Two texts line by line: what one has and the other has not, with a little of what stands around it. */
import { diffLines } from "./line-difference"
import "./difference.css"

interface Props {
  readonly before: string
  readonly after: string
  /** Whose they are, as in "the author's" and "yours". */
  readonly names: readonly [before: string, after: string]
}

export function Difference({ before, after, names }: Props) {
  const hunks = diffLines(before, after)
  if (hunks === null)
    return <p class="difference-note">The two texts have too little in common to be shown line by line.</p>
  if (hunks.length === 0) return <p class="difference-note">There is no difference.</p>
  return (
    <div class="difference" role="region" aria-label={`From ${names[0]} to ${names[1]}`} tabIndex={0}>
      <p class="difference-note">
        <span aria-hidden="true">− </span>only in {names[0]}, <span aria-hidden="true">+ </span>only in{" "}
        {names[1]}
      </p>
      {hunks.map(({ line, lines }) => (
        <pre key={line} class="difference-hunk">
          {lines.map(({ kind, text }) =>
            kind === "added" ? (
              <ins class="difference-line">{`+ ${text}\n`}</ins>
            ) : kind === "removed" ? (
              <del class="difference-line">{`− ${text}\n`}</del>
            ) : (
              <span class="difference-line">{`  ${text}\n`}</span>
            ),
          )}
        </pre>
      ))}
    </div>
  )
}
