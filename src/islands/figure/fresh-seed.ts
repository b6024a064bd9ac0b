/** @file A seed that nobody chose: the one place where figures ask the machine for chance. */
import { world } from "../../state/world"

/** A whole number from 0 up to, but not with, 2³²: all that a generator looks at. */
export function freshSeed(): number {
  return Number.parseInt(world.newId().slice(0, 8), 16)
}
