/** @file The trainer in its states, for the gallery. */
import lecture from "@course/data/lecture-counts.json"
import type { Gallery } from "../gallery"
import "../figure/figure.css"
import { LessonModel } from "../model/lesson-model"
import { TrainerOf } from "./Trainer"
import "./trainer.css"
import { TrainerSession } from "./trainer-session"

const model = new LessonModel({ symbols: lecture.symbols, counts: lecture.counts.flat() })

export const gallery: Gallery = {
  title: "Trainer",
  states: [
    { name: "fresh", render: () => <TrainerOf model={model} /> },
    { name: "after 20 steps", render: () => <TrainerOf model={model} startsWith={trained(20, 50)} /> },
    {
      name: "converged, with a penalty",
      render: () => <TrainerOf model={model} startsWith={trained(300, 70, 0.01)} />,
    },
    { name: "blown up", render: () => <TrainerOf model={model} startsWith={trained(60, 400)} /> },
  ],
}

function trained(steps: number, rate: number, l2 = 0): TrainerSession {
  const session = new TrainerSession(model)
  session.learningRate.value = rate
  session.l2.value = l2
  session.step(steps)
  return session
}
