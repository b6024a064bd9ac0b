/** @file The rows that an exercise needs as a small heat map; the row of the step that is worked on lights up. */
import type { ExerciseSession } from "./exercise-session"
import { pairAt, rowsShown } from "./small-table"

export function RowsTable({ session }: { readonly session: ExerciseSession }) {
  const exercise = session.exercise.value
  const at = pairAt(exercise, session.at.value)
  const rows = rowsShown(session)
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts.map((count) => count ?? 0)))
  const { symbols } = exercise.vocabulary
  return (
    <div class="by-hand-rows" role="group" aria-label="The rows of counts that are needed" tabIndex={0}>
      <table>
        <caption>
          Counts: current symbol at the left, next symbol above.{" "}
          {session.isGiven("tally") ? "Every row that is needed." : `Row ${exercise.data.row} is yours.`}
        </caption>
        <thead>
          <tr>
            <td />
            {symbols.map((symbol) => (
              <th key={symbol} scope="col">
                {symbol}
              </th>
            ))}
            <th scope="col">Σ</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ symbol, counts, total, isReaders }) => (
            <tr
              key={symbol}
              data-is-lit={at?.row === symbol || undefined}
              data-is-readers={isReaders || undefined}
            >
              <th scope="row">{symbol}</th>
              {counts.map((count, column) => (
                <td
                  key={symbols[column]}
                  data-is-lit={(at?.row === symbol && at.next === symbols[column]) || undefined}
                  style={count ? `--share:${Math.round((100 * count) / most)}%` : undefined}
                >
                  {count}
                </td>
              ))}
              <td>{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
