/** @file All slips that are known by name. */
import { averagingSlips } from "./averaging"
import { boundarySlips } from "./boundary"
import { divisionSlips } from "./division"
import type { SlipModel } from "./model"
import { smoothingSlips } from "./smoothing"
import { surpriseSlips } from "./surprise"
import { tableSlips } from "./table"

export const SLIPS: readonly SlipModel[] = [
  ...boundarySlips,
  ...tableSlips,
  ...divisionSlips,
  ...surpriseSlips,
  ...averagingSlips,
  ...smoothingSlips,
]
