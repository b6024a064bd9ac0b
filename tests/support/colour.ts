/** @file Colours as readers see them: contrast, and the difference that is left with each kind of colour blindness. */

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** What is left of linear red, green and blue when one kind of cone is missing: Machado, Oliveira, Fernandes (2009), severity 1. */
export const VISION: Readonly<Record<string, Matrix>> = {
  "all three cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "no red cones": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "no green cones": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "no blue cones": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** How far apart two colours look with this kind of vision, in OKLab: 0 the same, black and white 1. */
export function difference(a: string, b: string, vision: Matrix): number {
  const [seenA, seenB] = [seen(a, vision), seen(b, vision)]
  return Math.hypot(seenA[0] - seenB[0], seenA[1] - seenB[1], seenA[2] - seenB[2])
}

function seen(hex: string, vision: Matrix): Triple {
  const [red, green, blue] = times(vision, linear(hex))
  return oklab([clamp(red), clamp(green), clamp(blue)])
}

function luminance(hex: string): number {
  const [red, green, blue] = linear(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Red, green and blue of `#rrggbb` as amounts of light, each from 0 to 1. */
function linear(hex: string): Triple {
  const channel = (at: number) => {
    const encoded = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Ottosson, A perceptual color space for image processing (2020). */
function oklab(light: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  )
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(cones[0]), Math.cbrt(cones[1]), Math.cbrt(cones[2])],
  )
}

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  const entry = (row: Triple) => row[0] * x + row[1] * y + row[2] * z
  return [entry(matrix[0]), entry(matrix[1]), entry(matrix[2])]
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
