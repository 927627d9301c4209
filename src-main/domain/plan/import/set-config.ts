import type { BlendMode } from '../../../../schemas/blend-mode.ts'

/** How one folder of layers is used. */
export type LayerChoice = {
  folder: string
  /** What metadata calls it; absent: the folder's name. */
  metadataName?: string
  blend?: BlendMode
  opacity?: number
  /** Absent: what differs in it alone makes two pieces different. */
  countsForUniqueness?: false
}

/** What a set says of its pieces. Sizes in pixels. */
export type SetSettings = {
  name?: string
  description?: string
  supply?: number
  width?: number
  height?: number
  /** `#rrggbb` under all layers. */
  background?: string
  scaling?: 'nearest'
  fit?: 'fill'
}

/** What the configuration beside a folder of layers says. Layers are in drawing order. */
export type SetConfig = {
  layers: LayerChoice[]
  /** What stands between an image's name and its weight. */
  weightMark: string
  settings: SetSettings
}
