/** @file What a system needs to know to install the site as an app. */
import type { APIRoute } from "astro"
import { address, colour } from "../course"

export const GET: APIRoute = () =>
  Response.json({
    name: "From Scratch: lessons on neural networks",
    short_name: "From Scratch",
    description: "Lessons on neural networks whose code runs in the page.",
    lang: "en",
    start_url: address("/"),
    scope: address("/"),
    id: address("/"),
    display: "standalone",
    background_color: colour("--paper"),
    theme_color: colour("--paper"),
    icons: [
      { src: address("/icons/192.png"), sizes: "192x192", type: "image/png" },
      { src: address("/icons/512.png"), sizes: "512x512", type: "image/png" },
      { src: address("/icons/maskable-512.png"), sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: address("/icon.svg"), sizes: "any", type: "image/svg+xml" },
    ],
  })
