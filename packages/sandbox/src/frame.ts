/** @file The page's end of the hidden frame: makes it, feels its pulse, makes it anew when it is dead. */
import { FRAME_DOCUMENT } from "./frame-document"
import type { FrameCommand, FrameReply, RunId } from "./protocol"

/** A frame that has not answered for so long is dead: it only hands things on, whatever the program in it does. */
const PULSE_TIMEOUT_MS = 3_000
/** While a program runs, the frame's pulse is felt so often. A page that sleeps misses a beat or two. */
const BEAT_MS = 5_000
const MAX_MISSED_BEATS = 3

export class Frame {
  #line: Promise<MessagePort> | undefined
  #element: HTMLIFrameElement | undefined
  #awaitingPong: (() => void)[] = []
  #heart: ReturnType<typeof setInterval> | undefined
  readonly #onRefused: (run: RunId, message: string) => void
  readonly #onDied: () => void

  /**
   * @param onRefused told when the browser would not start a program at all
   * @param onDied told when the frame has died under a program; the next run makes it anew
   */
  constructor(onRefused: (run: RunId, message: string) => void, onDied: () => void) {
    this.#onRefused = onRefused
    this.#onDied = onDied
  }

  /** Makes the frame if there is none; waits until it listens. */
  async prepare(): Promise<void> {
    await (this.#line ??= this.#open())
  }

  /**
   * Ends what runs, and runs `code` with `port` as its line to the page. A dead frame is replaced first.
   *
   * @param isWanted asked once the frame is known to live: the reader may have pressed Stop meanwhile
   */
  async start(run: RunId, code: string, port: MessagePort, isWanted: () => boolean): Promise<void> {
    const line = await this.#livingLine()
    if (!isWanted()) return
    const command: FrameCommand = { type: "start", run, code }
    line.postMessage(command, [port])
    this.#beat(line)
  }

  /** Makes ready to start `code`, which is likely to be run next. Without it a start takes a little longer. */
  expect(code: string): void {
    const command: FrameCommand = { type: "expect", code }
    void this.#line?.then((line) => line.postMessage(command))
  }

  /** Ends what runs, at once, whatever it is doing. */
  stop(): void {
    clearInterval(this.#heart)
    const command: FrameCommand = { type: "stop" }
    void this.#line?.then((line) => line.postMessage(command))
  }

  async #livingLine(): Promise<MessagePort> {
    const line = await (this.#line ??= this.#open())
    const isAlive = await new Promise<boolean>((resolve) => {
      if (this.#isGone()) return resolve(false)
      const timer = setTimeout(() => resolve(false), PULSE_TIMEOUT_MS)
      this.#ping(line, () => {
        clearTimeout(timer)
        resolve(true)
      })
    })
    if (isAlive) return line
    this.#bury(line)
    return (this.#line = this.#open())
  }

  /** Feels the frame's pulse while a program runs: the frame's alone, since a busy program cannot answer. */
  #beat(line: MessagePort): void {
    clearInterval(this.#heart)
    let missedBeats = 0
    this.#heart = setInterval(() => {
      if (this.#isGone() || missedBeats >= MAX_MISSED_BEATS) {
        this.#bury(line)
        return this.#onDied()
      }
      missedBeats++
      this.#ping(line, () => (missedBeats = 0))
    }, BEAT_MS)
  }

  #ping(line: MessagePort, answered: () => void): void {
    this.#awaitingPong.push(answered)
    const ping: FrameCommand = { type: "ping" }
    line.postMessage(ping)
  }

  /** Whether the page has lost the frame altogether. */
  #isGone(): boolean {
    return this.#element?.contentWindow == null
  }

  #bury(line: MessagePort): void {
    clearInterval(this.#heart)
    line.close()
    this.#element?.remove()
    this.#line = undefined
    this.#awaitingPong = []
  }

  #open(): Promise<MessagePort> {
    const element = document.createElement("iframe")
    element.setAttribute("sandbox", "allow-scripts")
    element.setAttribute("aria-hidden", "true")
    element.tabIndex = -1
    element.title = "Where the programs of this page run"
    element.hidden = true
    element.srcdoc = FRAME_DOCUMENT
    this.#element = element

    return new Promise((resolve) => {
      element.addEventListener(
        "load",
        () => {
          const channel = new MessageChannel()
          channel.port1.onmessage = ({ data }: MessageEvent<FrameReply>) => {
            if (data.type === "ready") resolve(channel.port1)
            else if (data.type === "pong") this.#awaitingPong.splice(0).forEach((tellAlive) => tellAlive())
            else if (data.type === "refused") this.#onRefused(data.run, data.message)
          }
          // Its origin is opaque, so there is no name to send to; the document is ours and takes the first port only.
          element.contentWindow?.postMessage(null, "*", [channel.port2])
        },
        { once: true },
      )
      document.body.append(element)
    })
  }
}
