/** @file The picture that other sites show beside a link to a page: its title, and the table of counts. Drawn at build. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { create, type Font } from "fontkitten"
import sharp from "sharp"
import tokens from "../styles/tokens.css?raw"
import { siteModel } from "./site-model"

/** What the networks that show such pictures agree on. */
export const SHARE_PICTURE = { width: 1200, height: 630 }

const TITLE_SIZE = 74
const LINE_HEIGHT = 84
const LEFT = 80
const TABLE_SIDE = 470

/** @returns a PNG of `SHARE_PICTURE`'s size */
export async function sharePicture(title: string, below: string): Promise<Uint8Array<ArrayBuffer>> {
  const face = fontOf("@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff")
  const lines = broken(title, face, SHARE_PICTURE.width - TABLE_SIDE - 3 * LEFT + 20)
  const top = (SHARE_PICTURE.height - lines.length * LINE_HEIGHT) / 2 + TITLE_SIZE / 2
  const words = lines.map((line, at) => written(line, face, TITLE_SIZE, LEFT, top + at * LINE_HEIGHT))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHARE_PICTURE.width} ${SHARE_PICTURE.height}">
    <rect width="100%" height="100%" fill="${colour("--paper")}"/>
    <g fill="${colour("--ink")}">${words.join("")}</g>
    <g fill="${colour("--text-muted")}">${written(below, face, 30, LEFT, SHARE_PICTURE.height - 64)}</g>
    ${table(SHARE_PICTURE.width - TABLE_SIDE - LEFT, (SHARE_PICTURE.height - TABLE_SIDE) / 2)}
  </svg>`
  return Uint8Array.from(await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer())
}

/** The counts, a square each, the darker the more. */
function table(x: number, y: number): string {
  const side = [...siteModel.symbols].length
  const step = TABLE_SIDE / side
  const most = Math.max(...siteModel.counts)
  const squares = siteModel.counts.map((count, at) => {
    const opacity = (0.05 + 0.95 * Math.sqrt(count / most)).toFixed(2)
    const [column, row] = [at % side, Math.floor(at / side)]
    return `<rect x="${x + column * step}" y="${y + row * step}" width="${step - 1.4}" height="${step - 1.4}" opacity="${opacity}"/>`
  })
  return `<g fill="${colour("--count")}">${squares.join("")}</g>`
}

/** Letters as paths, so that the picture needs no font on the machine that builds it. */
function written(text: string, font: Font, size: number, x: number, y: number): string {
  const scale = size / font.unitsPerEm
  let at = x
  return [...text]
    .map((letter) => {
      const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0)
      const path = `<path transform="translate(${at} ${y}) scale(${scale} ${-scale})" d="${glyph.path.toSVG()}"/>`
      at += glyph.advanceWidth * scale
      return path
    })
    .join("")
}

function broken(text: string, font: Font, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOf(longer, font) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function widthOf(text: string, font: Font): number {
  const units = [...text].reduce(
    (total, letter) => total + font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth,
    0,
  )
  return (units * TITLE_SIZE) / font.unitsPerEm
}

function fontOf(file: string): Font {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(file)))
  if (font.isCollection) throw new Error(`internal: ${file} holds more than one font`)
  return font
}

/** A seed of the look by daylight, as tokens.css has it. */
export function colour(token: `--${string}`): string {
  const found = new RegExp(`${token}: light-dark\\((#[0-9a-f]{6})`).exec(tokens)?.[1]
  if (found === undefined) throw new Error(`internal: tokens.css has no colour ${token}`)
  return found
}
