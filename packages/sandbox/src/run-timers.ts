/** @file The timers of a running cell: while one has yet to ring, the program has not finished. Runs in the sandbox. */

type StartTimer = (handler: () => void, delayMs?: number) => number

export interface RunTimers {
  areSet(): boolean
  /** None of them is waited for any more. */
  forget(): void
}

/**
 * Puts timers into a worker's global object that are counted.
 *
 * @param world the global object
 * @param fail told what a handler throws
 * @param settled told each time that one has rung or was cleared
 */
export function createTimers(
  world: typeof globalThis,
  fail: (error: unknown) => void,
  settled: () => void,
): RunTimers {
  const startTimer: StartTimer = world.setTimeout.bind(world)
  const startInterval: StartTimer = world.setInterval.bind(world)
  const stopTimer = world.clearTimeout.bind(world)
  const pending = new Set<number>()

  function call(handler: TimerHandler, values: readonly unknown[]): void {
    try {
      if (typeof handler === "function") (handler as (...values: readonly unknown[]) => void)(...values)
    } catch (error) {
      fail(error)
    }
  }

  world.setTimeout = ((handler: TimerHandler, delayMs?: number, ...values: unknown[]) => {
    const timer: number = startTimer(() => {
      pending.delete(timer)
      call(handler, values)
      settled()
    }, delayMs)
    pending.add(timer)
    return timer
  }) as typeof setTimeout
  world.setInterval = ((handler: TimerHandler, delayMs?: number, ...values: unknown[]) => {
    const timer = startInterval(() => call(handler, values), delayMs)
    pending.add(timer)
    return timer
  }) as typeof setInterval
  world.clearTimeout = world.clearInterval = (timer) => {
    pending.delete(Number(timer))
    stopTimer(Number(timer))
    settled()
  }

  return { areSet: () => pending.size > 0, forget: () => pending.clear() }
}
