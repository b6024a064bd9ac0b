/** @file The words that an author may use in a lesson, beside Markdown and formulas: what each does, and takes. */

/** What an attribute holds; it is written in double quotes. */
export type AttributeShape =
  /** An `id` is made up here, and for ever: what readers write is kept under it. */
  | { readonly is: "text" | "number" | "time" | "id" }
  | { readonly oneOf: readonly string[] }
  /** The id that another word made up. */
  | { readonly idOf: string }
  /** Ids of items in a file of the lesson, with spaces between. */
  | { readonly idsIn: `${string}.yaml` }
  /** The id of an item in a file of the lesson. */
  | { readonly idIn: `${string}.yaml` }
  /** The name of a file in a folder of the lesson, without its ending; or of a folder in it, by a file that it must have. */
  | { readonly fileIn: string; readonly ending: string }

export interface WordShape {
  /** What it puts into the page. */
  readonly does: string
  /** All of them are needed. */
  readonly attributes: Readonly<Record<string, AttributeShape>>
  /** For a word that is put around others: an example of those. */
  readonly around?: string
  /** Whether it is something to explore, by which an objective may be met. */
  readonly isFigure?: true
  /** Whether the same attributes may come only once in a text, since links lead there. */
  readonly isOnce?: true
}

const cellFile = { fileIn: "cells", ending: ".ts" } as const

export const words = {
  ByHand: {
    does: "an exercise for pencil and paper, which says what slip was made",
    attributes: { id: { idIn: "by-hand.yaml" } },
    isOnce: true,
  },
  ByHandAnswers: {
    does: "the answers of all the lesson's exercises by hand, a page of their own in print",
    attributes: {},
    isOnce: true,
  },
  Cards: {
    does: "two or three cards that the text has just answered",
    attributes: { ask: { idsIn: "cards.yaml" } },
  },
  Cell: {
    does: "a file of the lesson's program, to read, edit and run",
    attributes: { id: cellFile },
    isOnce: true,
  },
  Challenge: {
    does: "code that the reader writes and the page checks",
    attributes: { id: { fileIn: "challenges", ending: "/task.md" } },
    isOnce: true,
  },
  Deck: { does: "all cards of the lesson, as a sitting", attributes: {}, isOnce: true },
  FirstNames: {
    does: "new names at a press, and the reader's own name scored",
    attributes: {},
    isFigure: true,
    isOnce: true,
  },
  Fold: {
    does: "text that opens when the reader asks for it",
    around: "Only for whoever asks.",
    attributes: { title: { is: "text" } },
  },
  Glossary: { does: "all terms of the lesson with their definitions", attributes: {}, isOnce: true },
  HeatMap: {
    does: "the model's table, to explore",
    attributes: { of: { oneOf: ["counts", "probabilities"] } },
    isFigure: true,
    isOnce: true,
  },
  Lecture: {
    does: "a link to a minute of the lecture",
    around: "counting",
    attributes: { at: { is: "time" } },
  },
  LinesInOrder: {
    does: "lines of code that the reader puts in order",
    attributes: { id: { idIn: "lines.yaml" } },
    isOnce: true,
  },
  NameScorer: {
    does: "how surprised the model is by a name that the reader types",
    attributes: {},
    isFigure: true,
    isOnce: true,
  },
  Note: { does: "a remark in the margin", around: "A remark.", attributes: {} },
  Num: { does: "a number computed from the model", attributes: { of: { is: "number" } } },
  OneHot: { does: "one-hot times W as the look-up of a row", attributes: {}, isFigure: true, isOnce: true },
  OwnList: { does: "the place to bring a list of one's own", attributes: {}, isOnce: true },
  PyTorch: {
    does: "the same as a cell, in PyTorch",
    attributes: { id: { fileIn: "pytorch", ending: ".py" } },
    isOnce: true,
  },
  Quantity: {
    does: "the name of a quantity, in the colour that it has everywhere",
    around: "counts",
    attributes: { of: { oneOf: ["count", "probability", "surprise", "weight", "sample"] } },
  },
  RealOrSampled: { does: "a game: which names are real?", attributes: {}, isFigure: true, isOnce: true },
  Stepper: { does: "predict, sample, append, step by step", attributes: {}, isFigure: true, isOnce: true },
  SurpriseCurve: { does: "the curve −ln p, with a p to move", attributes: {}, isFigure: true, isOnce: true },
  Temperature: { does: "a dial between the usual and the odd", attributes: {}, isFigure: true, isOnce: true },
  Term: {
    does: "a term where it first stands, with its definition",
    around: "language model",
    attributes: { id: { idIn: "glossary.yaml" } },
    isOnce: true,
  },
  TestLoss: {
    does: "the lecture's program, to run elsewhere, and a box that judges the test loss that came of it",
    around: "What the program does.",
    attributes: { id: { is: "id" }, title: { is: "text" }, minutes: { is: "text" } },
    isOnce: true,
  },
  Trainer: { does: "the network, trained live", attributes: {}, isFigure: true, isOnce: true },
  WorkedExample: {
    does: "a small model and the score of one name, as on paper",
    attributes: { names: { is: "text" }, of: { is: "text" } },
    isFigure: true,
    isOnce: true,
  },
  WriteDown: {
    does: "room for the reader's own words, which are kept under the id",
    attributes: { id: { is: "id" }, label: { is: "text" } },
    isOnce: true,
  },
  WrittenDown: {
    does: "what the reader wrote down under the id",
    attributes: { id: { idOf: "WriteDown" }, label: { is: "text" } },
    isOnce: true,
  },
} as const satisfies Record<string, WordShape>

export type Word = keyof typeof words
