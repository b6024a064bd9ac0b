/** @file A message of the grader, with its marks set as code and stress. */
import { piecesOf } from "./message-pieces"

export function Message({ of }: { readonly of: string }) {
  return (
    <>
      {piecesOf(of).map(({ kind, text }, at) => {
        if (kind === "code") return <code key={at}>{text}</code>
        return kind === "stress" ? <em key={at}>{text}</em> : text
      })}
    </>
  )
}
