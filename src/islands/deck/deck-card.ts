/** @file A card as the page holds it: its two sides are in the HTML of the build, and are read from there. */
import type { CardId } from "@course/recall"

export interface DeckCard {
  readonly id: CardId
  /** HTML of the build. */
  readonly front: string
  readonly back: string
  /** Address of the section that answers it. */
  readonly why: string
  /** The number to type, as a page prints it. */
  readonly answer: TypedAnswer | undefined
}

export interface TypedAnswer {
  readonly text: string
  readonly quantity: "count" | "probability" | "surprise"
}

/** The cards of a list: its questions, and in the same order its answers. */
export function readDeck(list: ParentNode): DeckCard[] {
  const backs = [...list.querySelectorAll("[data-back]")]
  return [...list.querySelectorAll<HTMLElement>("[data-card]")].map((front, at) => {
    const { card, why, answer, answerOf } = front.dataset
    const back = backs[at]
    if (!isCardId(card) || back === undefined || why === undefined) {
      throw new Error(`internal: a card should have an id, a back and a section, but card ${at + 1} has not`)
    }
    return {
      id: card,
      front: front.innerHTML,
      back: back.innerHTML,
      why,
      answer:
        answer === undefined
          ? undefined
          : {
              text: answer,
              quantity: answerOf === "count" || answerOf === "surprise" ? answerOf : "probability",
            },
    }
  })
}

export function isCardId(text: string | undefined): text is CardId {
  return text !== undefined && /^[^/]+\/[^/]+$/.test(text)
}
