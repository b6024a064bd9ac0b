/** @file Remembers the last bundles: the same files give the same bundle, so a build ahead of the click is not wasted. */
import type { Calls } from "./protocol"
import type { BundleAsk } from "./virtual-files"

type Answer = Calls["bundle"]["answer"]

/** Bundles that are kept, newest last. */
const MAX_KEPT = 6

export class BundleMemo {
  #kept: { readonly ask: BundleAsk; readonly answer: Promise<Answer> }[] = []
  readonly #bundle: (ask: BundleAsk) => Promise<Answer>

  /** @param bundle does the work when a question is new; what fails is not remembered */
  constructor(bundle: (ask: BundleAsk) => Promise<Answer>) {
    this.#bundle = bundle
  }

  /** The bundle of these very files, perhaps already made or being made. */
  bundle(ask: BundleAsk): Promise<Answer> {
    const known = this.#kept.find((candidate) => isSame(candidate.ask, ask))
    if (known !== undefined) return known.answer
    const made = { ask, answer: this.#bundle(ask) }
    made.answer.catch(() => (this.#kept = this.#kept.filter((candidate) => candidate !== made)))
    this.#kept = [...this.#kept, made].slice(-MAX_KEPT)
    return made.answer
  }
}

function isSame(one: BundleAsk, other: BundleAsk): boolean {
  return (
    one.entry === other.entry &&
    holdSame(one.files, other.files) &&
    holdSame(one.packages, other.packages) &&
    JSON.stringify(one.given) === JSON.stringify(other.given)
  )
}

function holdSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}
