import { SUPPLY_MAX } from '../../../../schemas/collection.ts'
import { colorSchema } from '../../../../schemas/compose-params.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { err, ok, type Result } from '../../prelude/result.ts'
import { type Edition, editionToTake } from './hashlips-editions.ts'
import { fieldsOf, itemsOf, textOf, wholeIn } from './plain-fields.ts'
import { layersOfOrder } from './hashlips-layers.ts'
import type { SetConfig, SetSettings } from './set-config.ts'

/** What is read of a HashLips configuration (HashLips art engine 1.1, `src/config.js`; the last two before 1.0). */
export const HASHLIPS_NAMES = [
  'layerConfigurations',
  'shuffleLayerConfigurations',
  'format',
  'background',
  'namePrefix',
  'description',
  'rarityDelimiter',
  'layersOrder',
  'editionSize',
] as const

/** What stands in a configuration until somebody writes something there. */
const UNWRITTEN = new Set(['Your Collection', 'Remember to replace this description'])
const SIDE_MAX_PX = 16_384

export type ReadConfig = { config: SetConfig; warnings: Problem[] }

/**
 * What the plain values of a HashLips configuration mean here. `file` is the configuration as the user knows it.
 * Undefined where they are no such configuration; fails where they name no layers.
 */
export function hashLipsConfig(
  values: Readonly<Record<string, unknown>>,
  file: string,
): Result<ReadConfig, Problem[]> | undefined {
  const { layerConfigurations, layersOrder, editionSize, rarityDelimiter } = values
  if (layerConfigurations === undefined && layersOrder === undefined) return undefined
  const written = layerConfigurations ?? [{ growEditionSizeTo: editionSize, layersOrder }]
  const warnings: Problem[] = []
  const tell = (field: string, message: string, cure: string): void => {
    warnings.push({ code: 'VALIDATION', message, file, field, cure })
  }
  const editions = itemsOf(written).map((item, index): Edition => {
    const { growEditionSizeTo, layersOrder: order } = fieldsOf(item)
    const growTo = wholeIn(growEditionSizeTo, 1, SUPPLY_MAX)
    const field = `layerConfigurations[${index}]`
    return { field, growTo, layers: layersOfOrder(itemsOf(order), `${field}.layersOrder`, file) }
  })
  const taken = editionToTake(editions, tell)
  if (!taken) return err([noLayers(file)])
  warnings.push(...taken.layers.warnings)
  const settings = { ...settingsOf(values, tell), ...(taken.supply !== undefined && { supply: taken.supply }) }
  const weightMark = typeof rarityDelimiter === 'string' && rarityDelimiter !== '' ? rarityDelimiter : '#'
  return ok({ config: { layers: taken.layers.layers, weightMark, settings }, warnings })
}

type Tell = (field: string, message: string, cure: string) => void

function settingsOf({ format, background, namePrefix, description }: Record<string, unknown>, tell: Tell): SetSettings {
  const { width, height, smoothing } = fieldsOf(format)
  const [widthPx, heightPx] = [wholeIn(width, 1, SIDE_MAX_PX), wholeIn(height, 1, SIDE_MAX_PX)]
  if (format !== undefined && (widthPx === undefined || heightPx === undefined)) {
    const message = `The size in format is not two whole numbers from 1 to ${SIDE_MAX_PX}, so that of the layers is taken.`
    tell('format', message, 'Set width and height of the collection.')
  }
  const name = written(namePrefix)
  const said = written(description)
  return {
    ...(name !== undefined && { name: name.slice(0, NAME_MAX) }),
    ...(said !== undefined && { description: said.slice(0, DESCRIPTION_MAX) }),
    ...(widthPx !== undefined && heightPx !== undefined && { width: widthPx, height: heightPx }),
    ...(smoothing === false && { scaling: 'nearest' as const }),
    ...backgroundOf(background, tell),
    fit: 'fill',
  }
}

/** Most letters that a document takes. */
const NAME_MAX = 300
const DESCRIPTION_MAX = 10_000

function written(value: unknown): string | undefined {
  const text = textOf(value)
  return text === undefined || UNWRITTEN.has(text) ? undefined : text
}

function backgroundOf(background: unknown, tell: Tell): Pick<SetSettings, 'background'> {
  const { generate, static: isStatic, default: color } = fieldsOf(background)
  if (generate !== true) return {}
  if (isStatic !== true) {
    const message = 'A colour drawn anew for each piece is no background here, so it is left out.'
    tell('background', message, 'Set a background colour, or add a category of background pictures.')
    return {}
  }
  if (colorSchema.safeParse(color).success) return { background: String(color) }
  const message = 'The background colour is not written as #rgb, #rrggbb or #rrggbbaa, so it is left out.'
  tell('background.default', message, 'Set the background of the collection.')
  return {}
}

function noLayers(file: string): Problem {
  return {
    code: 'VALIDATION',
    message: 'The configuration names no layers: no layersOrder in layerConfigurations lists a folder by name.',
    file,
    field: 'layerConfigurations',
    cure: 'Write the list there as plain values, such as layersOrder: [{ name: "Body" }], or hand over a copy of the layers folder alone.',
  }
}
