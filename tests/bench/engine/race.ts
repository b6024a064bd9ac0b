/**
 * @file All contenders train the same model side by side, in turns, so that a busy moment of the machine strikes all of
 * them; each in a process of its own, so that none spoils what the compiler has learned of another. The figure is the
 * median over the rounds; what matters is its ratio to the floor.
 */
import { fork } from "node:child_process"
import { once } from "node:events"
import { adnnScalars, adnnTensors } from "./contenders/adnn"
import { closures } from "./contenders/closures"
import { engine, engineWrittenOut } from "./contenders/engine"
import { floor } from "./contenders/floor"
import { jax } from "./contenders/jax"
import { tfjs } from "./contenders/tfjs"
import { CHECKPOINTS } from "./dataset"
import type { Contender } from "./dataset"
import { median, printTable, verdict } from "./report"

const STEPS = 171
const ROUNDS = 15
/** Rounds that do not count, in which the compiler gets to know each contender. */
const WARM_UP = 2
const contenders = [floor, engine, engineWrittenOut, closures, adnnScalars, adnnTensors, tfjs, jax]

/** What a contender's own process answers. */
interface Answer {
  readonly losses?: number[]
  readonly ms?: number
}

const own = contenders.find(({ name }) => name === process.argv[2])
if (own) {
  process.on("message", (ask: "losses" | "ms") => {
    process.send!(ask === "losses" ? { losses: lossesOf(own) } : { ms: millisecondsAStep(own) })
  })
} else {
  await compare()
}

async function compare(): Promise<void> {
  const processes = new Map(
    contenders.map((contender) => [contender, fork(import.meta.filename, [contender.name])]),
  )
  const ask = async (contender: Contender, question: "losses" | "ms"): Promise<Answer> => {
    const asked = processes.get(contender)!
    asked.send(question)
    const [answer] = (await once(asked, "message")) as [Answer]
    return answer
  }

  const expected = (await ask(floor, "losses")).losses!
  for (const contender of contenders) {
    const losses = (await ask(contender, "losses")).losses!
    if (losses.every((loss, at) => Math.abs(loss - expected[at]!) <= contender.tolerance)) continue
    console.error(`${contender.name} does not train the same model: its losses are ${losses.join(", ")}.`)
    process.exitCode = 1
  }

  const times = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]))
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [contender, rounds] of times) {
      const ms = (await ask(contender, "ms")).ms!
      if (round >= WARM_UP) rounds.push(ms)
    }
  }
  for (const child of processes.values()) child.kill()
  report(expected, times)
}

function report(expected: readonly number[], times: ReadonlyMap<Contender, readonly number[]>): void {
  const msOf = (contender: Contender): number => median(times.get(contender)!)
  const ratio = (contender: Contender, to: Contender): number =>
    median(times.get(contender)!.map((ms, round) => ms / times.get(to)![round]!))

  console.log(
    `The full-batch step over the table of counts: ${STEPS} steps, median of ${ROUNDS} rounds, in turns.`,
  )
  console.log(
    `Losses before ${CHECKPOINTS.join(", ")} updates: ${expected.map((loss) => loss.toFixed(6)).join(", ")}.\n`,
  )
  printTable(
    ["contender", "ms a step", "× floor", "× engine", "× Value by Value"],
    contenders.map((contender) => [
      contender.name,
      msOf(contender).toFixed(4),
      ratio(contender, floor).toFixed(1),
      ratio(contender, engine).toFixed(1),
      ratio(contender, engineWrittenOut).toFixed(1),
    ]),
  )
  console.log("")
  verdict("engine, crossEntropy: at most 10 × the floor", ratio(engine, floor), "≤", 10)
  verdict("engine, Value by Value: at most 15 × the floor", ratio(engineWrittenOut, floor), "≤", 15)
  verdict(
    "closures and Sets: at least 8 × the Value-by-Value step",
    ratio(closures, engineWrittenOut),
    "≥",
    8,
  )
  for (const peer of [adnnScalars, adnnTensors, tfjs, jax]) {
    verdict(`${peer.name}: at least 3 × the engine's step`, ratio(peer, engine), "≥", 3)
  }
}

function lossesOf(contender: Contender): number[] {
  const step = contender.start()
  const losses: number[] = []
  for (let updates = 0; updates <= Math.max(...CHECKPOINTS); updates++) {
    const loss = step()
    if (CHECKPOINTS.includes(updates)) losses.push(loss)
  }
  return losses
}

/**
 * Processor time of this thread, so that other work on the machine does not count. The floor is so quick that one run
 * of it would measure the clock: it trains many times over.
 */
function millisecondsAStep(contender: Contender): number {
  const runs = contender === floor ? 20 : 2
  const steps = Array.from({ length: runs }, () => contender.start())
  const begun = process.threadCpuUsage()
  for (const step of steps) for (let n = 0; n < STEPS; n++) step()
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / 1000 / (runs * STEPS)
}
