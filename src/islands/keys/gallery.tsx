/** @file The sheet of keys, for the gallery: with the keys of a single letter, and without. */
import type { Gallery } from "../gallery"
import "./keys.css"
import { KeySheetView } from "./KeySheet"

const ignore = () => {}

export const gallery: Gallery = {
  title: "Sheet of keys",
  states: [true, false].map((isOn) => ({
    name: isOn ? "on" : "off",
    render: () => <KeySheetView isOn={isOn} onSwitch={ignore} onClose={ignore} />,
  })),
}
