/** @file The plan of the course: tracks, their phases, and every lesson in its place, written or not. */

/** A lesson's place in a track. */
export interface PlannedLesson {
  /** The lesson's id, and its folder in content/lessons once it is written. */
  readonly id: string
  /** From 1, counted through the whole track. */
  readonly position: number
  readonly title: string
  /** What it is to hold, for visitors as long as it is not written; then its own summary says it. */
  readonly holds?: string
  /** Where the same ground is covered by the lecture that the track follows. */
  readonly lecture: { readonly title: string; readonly url: string }
}

export interface Phase {
  /** From 1. */
  readonly number: number
  readonly title: string
  readonly lessons: readonly PlannedLesson[]
}

export interface Track {
  readonly id: string
  readonly title: string
  readonly series: { readonly title: string; readonly by: string; readonly url: string }
  readonly phases: readonly Phase[]
}

const micrograd = {
  title: "The spelled-out intro to neural networks and backpropagation: building micrograd",
  url: "https://www.youtube.com/watch?v=VMj-3S1tku0",
}

export const tracks: readonly Track[] = [
  {
    id: "neural-networks-from-scratch",
    title: "Build Neural Networks from Scratch",
    series: {
      title: "Neural Networks: Zero to Hero",
      by: "Andrej Karpathy",
      url: "https://karpathy.ai/zero-to-hero.html",
    },
    phases: [
      {
        number: 1,
        title: "The autograd engine",
        lessons: [
          {
            id: "micrograd-engine",
            position: 1,
            title: "Building an autograd engine: micrograd",
            holds:
              "A number that remembers what it was made from, and a walk back through that history which finds every derivative. By the end an engine stands that the later lessons train with.",
            lecture: micrograd,
          },
          {
            id: "micrograd-net",
            position: 2,
            title: "Building and training a net: micrograd",
            holds:
              "Neurons, layers and a loss on top of that engine, and the loop that makes the loss fall. A small net learns to tell two kinds of points apart.",
            lecture: micrograd,
          },
        ],
      },
      {
        number: 2,
        title: "Building a language model",
        lessons: [
          {
            id: "makemore-bigram",
            position: 3,
            title: "Your first language model: makemore",
            lecture: {
              title: "The spelled-out intro to language modeling: building makemore",
              url: "https://www.youtube.com/watch?v=PaCmpygFfXo",
            },
          },
          {
            id: "makemore-mlp",
            position: 4,
            title: "More context, and learned embeddings: makemore",
            holds:
              "Several letters of context instead of one: each becomes a short list of learnt numbers, and hidden layers compute the row. What it takes to train that well comes along.",
            lecture: {
              title: "Building makemore Part 2: MLP",
              url: "https://www.youtube.com/watch?v=TCH_1BHY58I",
            },
          },
        ],
      },
    ],
  },
]
