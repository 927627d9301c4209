import type { Problem } from '../../../../schemas/errors.ts'
import { canvasBlend } from './canvas-blend.ts'
import { fieldsOf, textOf } from './plain-fields.ts'
import type { LayerChoice } from './set-config.ts'

export type OrderedLayers = { layers: LayerChoice[]; warnings: Problem[] }

/** What a `layersOrder` says of each folder. `field` is where it stands in the configuration, `file`. */
export function layersOfOrder(order: readonly unknown[], field: string, file: string): OrderedLayers {
  const warnings: Problem[] = []
  const layers = order.flatMap((item, index): LayerChoice[] => {
    const at = `${field}[${index}]`
    const entry = fieldsOf(item)
    const folder = textOf(entry['name'])
    const tell = (name: string, message: string): void => {
      const cure = 'Set it in the collection, under params.layers.'
      warnings.push({ code: 'VALIDATION', message, file, field: `${at}${name}`, cure })
    }
    if (folder === undefined) {
      tell('', 'This layer has no name that can be read, so it is left out.')
      return []
    }
    // Versions before 1.0.6 have no `options`: what they hold stands beside the name.
    const { displayName, blend, opacity, bypassDNA } = { ...entry, ...fieldsOf(entry['options']) }
    const metadataName = textOf(displayName)
    return [
      {
        folder,
        ...(metadataName !== undefined && { metadataName }),
        ...blendOf(blend, folder, tell),
        ...opacityOf(opacity, folder, tell),
        ...(bypassDNA === true && { countsForUniqueness: false as const }),
      },
    ]
  })
  return { layers, warnings }
}

type Tell = (name: string, message: string) => void

function blendOf(blend: unknown, folder: string, tell: Tell): Pick<LayerChoice, 'blend'> {
  if (blend === undefined) return {}
  const known = typeof blend === 'string' ? canvasBlend(blend) : undefined
  if (known === undefined)
    tell('.options.blend', `"${folder}" is drawn normally: ${shown(blend)} is no blend mode here.`)
  return known === undefined || known === 'normal' ? {} : { blend: known }
}

function opacityOf(opacity: unknown, folder: string, tell: Tell): Pick<LayerChoice, 'opacity'> {
  if (opacity === undefined || opacity === 1) return {}
  if (typeof opacity === 'number' && opacity >= 0 && opacity < 1) return { opacity }
  tell('.options.opacity', `"${folder}" is drawn opaque: ${shown(opacity)} is no opacity from 0 to 1.`)
  return {}
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? JSON.stringify(value).slice(0, 60)
    : 'what stands there'
}
