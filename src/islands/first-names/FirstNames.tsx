/** @file Before any text: five names that nobody has given, and what the model makes of the reader's own. */
import { Generator } from "@course/engine"
import { Sampler } from "@course/makemore"
import { useSignal } from "@preact/signals"
import { useId, useMemo } from "preact/hooks"
import { Announcement } from "../figure/Announcement"
import { WithModel } from "../figure/WithModel"
import { freshSeed } from "../figure/fresh-seed"
import { useIsLive } from "../figure/use-is-live"
import type { LessonModel } from "../model/lesson-model"
import { verdictOn } from "./verdict"

const NAMES = 5
/** Of the names that stand there before anyone presses: the lecture's. */
const FIRST_SEED = 2147483647

export function FirstNames() {
  return <WithModel>{(model) => <Names model={model} />}</WithModel>
}

interface Props {
  readonly model: LessonModel
  /** What the reader has typed already, for the gallery. */
  readonly typed?: string
}

export function Names({ model, typed: typedBefore = "" }: Props) {
  const id = useId()
  const isLive = useIsLive()
  const seed = useSignal(FIRST_SEED)
  const isFresh = useSignal(false)
  const typed = useSignal(typedBefore)
  const sampler = useMemo(() => new Sampler(model.vocabulary, model.probabilities), [model])
  const names = useMemo(() => sampler.names(NAMES, new Generator(seed.value)), [sampler, seed.value])
  const verdict = verdictOn(typed.value, model)
  return (
    <div class="first-names">
      {/* A new list for each draw, so that it appears anew. */}
      <ol
        key={seed.value}
        class="first-list"
        role="list"
        data-quantity="sample"
        data-is-fresh={isFresh.value}
      >
        {names.map((name, at) => (
          <li key={at}>{name}</li>
        ))}
      </ol>
      <div class="first-press">
        <button
          type="button"
          class="button button-main figure-live"
          disabled={!isLive}
          onClick={() => {
            seed.value = freshSeed()
            isFresh.value = true
          }}
        >
          Five new names
        </button>
        <p class="figure-small">
          Written letter by letter by the model of this lesson;{" "}
          {isFresh.value ? "drawn just now" : "drawn in advance"}, with the seed{" "}
          <span class="figure-number">{seed.value}</span>.
        </p>
      </div>
      <div class="first-own figure-live">
        <label for={id}>Type your own name: how surprised is the model?</label>
        <input
          id={id}
          class="figure-field"
          value={typed.value}
          disabled={!isLive}
          maxLength={40}
          autocapitalize="off"
          autocomplete="off"
          autocorrect="off"
          spellcheck={false}
          enterkeyhint="done"
          onInput={(event) => (typed.value = event.currentTarget.value)}
        />
        <p class="first-verdict">
          {verdict.nats !== null && (
            <strong data-quantity="surprise">
              <span class="figure-number">{verdict.nats}</span>
              {verdict.nats !== "∞" && " nats a step"}
            </strong>
          )}{" "}
          {verdict.line}
          {verdict.nats !== null && (
            <>
              {" "}
              <a href="#figure-name-scorer">Step by step, in section 6</a>
            </>
          )}
        </p>
      </div>
      <Announcement text={isFresh.value ? `Five new names: ${names.join(", ")}` : ""} />
      <Announcement
        text={verdict.nats === null ? verdict.line : `${verdict.nats} nats a step. ${verdict.line}`}
      />
    </div>
  )
}
