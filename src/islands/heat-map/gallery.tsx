/** @file The heat map in its states, for the gallery. */
import lecture from "@course/data/lecture-counts.json"
import { countBigrams, Vocabulary } from "@course/makemore"
import type { ComponentChild } from "preact"
import type { Gallery } from "../gallery"
import "../figure/figure.css"
import { LessonModel } from "../model/lesson-model"
import { CountsMap, DivisionMap } from "./HeatMap"
import "./heat-map.css"

const model = new LessonModel({ symbols: lecture.symbols, counts: lecture.counts.flat() })
const few = modelOf(["emma", "ava", "mia", "anna"])
const manySymbols = modelOf([..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'"])

export const gallery: Gallery = {
  title: "Heat map",
  states: [
    { name: "counts", render: () => framed(<CountsMap model={model} />) },
    { name: "counts of four names", render: () => framed(<CountsMap model={few} />) },
    { name: "as many symbols as there may be", render: () => framed(<CountsMap model={manySymbols} />) },
    { name: "divided by rows", render: () => framed(<DivisionMap model={model} />) },
    { name: "divided by columns", render: () => framed(<DivisionMap model={model} startsWith="column" />) },
    {
      name: "divided by the whole table",
      render: () => framed(<DivisionMap model={model} startsWith="table" />),
    },
  ],
}

function framed(map: ComponentChild) {
  return <div class="figure">{map}</div>
}

function modelOf(names: readonly string[]): LessonModel {
  const vocabulary = Vocabulary.of(names)
  return new LessonModel({
    symbols: vocabulary.symbols.join(""),
    counts: [...countBigrams(names, vocabulary)],
  })
}
