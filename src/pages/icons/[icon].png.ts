/** @file /icons/<name>.png : the site's mark in the sizes that systems ask for, drawn from its SVG. */
import type { APIRoute, GetStaticPaths } from "astro"
import sharp from "sharp"
import mark from "../../../public/icon.svg?raw"
import { colour } from "../../course"

/** `margin` is the share of the side that a system may cut away at each edge. */
const ICONS = [
  { icon: "192", side: 192, margin: 0.06 },
  { icon: "512", side: 512, margin: 0.06 },
  { icon: "maskable-512", side: 512, margin: 0.2 },
  { icon: "touch-180", side: 180, margin: 0.12 },
]

export const getStaticPaths = (() =>
  ICONS.map(({ icon, ...props }) => ({ params: { icon }, props }))) satisfies GetStaticPaths

export const GET: APIRoute<{ side: number; margin: number }> = async ({ props: { side, margin } }) => {
  const inside = Math.round(side * (1 - 2 * margin))
  const drawn = await sharp(Buffer.from(mark), { density: (72 * inside) / 32 })
    .resize(inside, inside)
    .png()
    .toBuffer()
  const png = await sharp({
    create: { width: side, height: side, channels: 4, background: colour("--paper") },
  })
    .composite([{ input: drawn, gravity: "centre" }])
    .png()
    .toBuffer()
  return new Response(Uint8Array.from(png), { headers: { "content-type": "image/png" } })
}
