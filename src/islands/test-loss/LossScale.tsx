/** @file Where a test loss lies between a trained bigram model and one that knows nothing. The words beside it say the same. */
import { expectedRange, type ExpectedLosses } from "@course/grading"

interface Props {
  readonly expected: ExpectedLosses
  readonly loss: number
}

export function LossScale({ expected, loss }: Props) {
  const { low, high } = expectedRange(expected)
  const room = (expected.atStart - low) / 4
  const [from, to] = [low - room, expected.atStart + room]
  const at = (nats: number) => `${100 * Math.min(1, Math.max(0, (nats - from) / (to - from)))}%`
  const beyond = loss < from ? "← " : loss > to ? " →" : ""
  return (
    <div class="loss-scale" aria-hidden="true">
      <span class="loss-scale-label" data-of="reader" style={{ left: at(loss) }}>
        {beyond === "← " && beyond}
        {loss.toFixed(2)}
        {beyond === " →" && beyond}
      </span>
      <span class="loss-scale-line">
        <span class="loss-scale-range" style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }} />
        <span class="loss-scale-start" style={{ left: at(expected.atStart) }} />
        <span class="loss-scale-reader" style={{ left: at(loss) }} />
      </span>
      <span class="loss-scale-label" style={{ left: at((low + high) / 2) }}>
        trained
      </span>
      <span class="loss-scale-label" style={{ left: at(expected.atStart) }}>
        knows nothing
      </span>
    </div>
  )
}
