// The words of a trait tree as this collection uses them, with the drawing beside each part.

import type { Sheets } from './paint.ts'

export interface Ref {
  category?: string
  trait?: string
  tag?: string
}

export interface Asset {
  asset: string
}

export interface DrawnPart {
  asset: Asset
  layer: number
  when?: Ref[]
  blend?: string
  opacity?: number
  clipTo?: string
  recolorBy?: string
  svg: string
}

export interface DrawnTrait {
  name: string
  value?: string | Asset
  parts?: DrawnPart[]
  rarity?: number
  tags?: string[]
  svg?: string
}

export interface DrawnCategory {
  name: string
  layer?: number
  required?: boolean
  noneWeight?: number
  inMetadata?: boolean
  metadataName?: string
  traits: DrawnTrait[]
}

type Options = Omit<Partial<DrawnPart>, 'asset' | 'layer' | 'svg'>

export const slug = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

export const assetOf = (category: string, file: string): Asset => ({ asset: `layers/${category}/${file}.png` })

export const part = (category: string, file: string, layer: number, svg: string, options: Options = {}): DrawnPart => ({
  asset: assetOf(category, file),
  layer,
  ...options,
  svg,
})

/** Local colour tinted by a colour category, then shadow and ink, then the lantern's light. */
export function tinted(
  category: string,
  file: string,
  layer: number,
  drawn: Sheets,
  by: string,
  when?: Ref[],
): DrawnPart[] {
  const only = when ? { when } : {}
  return [
    part(category, file, layer, drawn.base, { ...only, recolorBy: by }),
    part(category, `${file}-form`, layer + 1, drawn.form, only),
    lit(category, file, layer + 2, drawn.light, when),
  ].filter((drawing) => drawing.svg !== '')
}

/** Painted in its own colours, then lit by the lantern. */
export function painted(category: string, file: string, layer: number, drawn: Sheets, when?: Ref[]): DrawnPart[] {
  return [
    part(category, file, layer, drawn.base + drawn.form, when ? { when } : {}),
    lit(category, file, layer + 2, drawn.light, when),
  ].filter((drawing) => drawing.svg !== '')
}

export const lit = (category: string, file: string, layer: number, light: string, when?: Ref[]): DrawnPart =>
  part(category, `${file}-light`, layer, light, { ...(when ? { when } : {}), blend: 'screen', recolorBy: 'Glow' })

/** A trait that is one picture at its category's layer. */
export const single = (category: string, name: string, svg: string, rarity?: number): DrawnTrait => ({
  name,
  value: assetOf(category, slug(name)),
  svg,
  ...(rarity === undefined ? {} : { rarity }),
})
