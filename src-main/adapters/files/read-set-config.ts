import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import { HASHLIPS_NAMES, hashLipsConfig, type ReadConfig } from '../../domain/plan/import/hashlips-config.ts'
import { foldName } from '../../domain/prelude/fold-name.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { errnoOf, errnoProblem } from './errno-problem.ts'
import { dataOfScript, type Skipped } from './script/data-of-script.ts'

/** Where a set keeps its configuration, from the folder that holds its `layers`. */
const PLACES = ['src/config.js', 'config.js']
const BYTES_MAX = 1024 * 1024

/** What a configuration takes from `constants/blend_mode.js`: a canvas's names, written without hyphens. */
const MODES = [
  ['source-over', 'lighter', 'copy', 'xor', 'multiply', 'screen', 'overlay', 'darken', 'lighten', 'color-dodge'],
  ['color-burn', 'hard-light', 'soft-light', 'difference', 'exclusion', 'hue', 'saturation', 'color', 'luminosity'],
  ['source-in', 'source-out', 'source-atop', 'destination-over', 'destination-in', 'destination-out'],
  ['destination-atop'],
].flat()
const KNOWN = {
  MODE: Object.fromEntries(MODES.map((mode) => [mode.replaceAll(/-(.)/g, (_, c: string) => c.toUpperCase()), mode])),
}

/** A configuration, the folder it and its layers lie in, and what of it was not taken over. */
export type FoundConfig = ReadConfig & { home: string }

/**
 * The configuration that belongs to a folder of layers called `layers`, read as data. Undefined where there is none;
 * fails where there is one that can't be read.
 */
export async function readSetConfig(layersFolder: string): Promise<Result<FoundConfig | undefined, Problem[]>> {
  if (foldName(basename(layersFolder)) !== 'layers') return ok(undefined)
  const home = dirname(layersFolder)
  for (const place of PLACES) {
    const source = await readSource(join(home, place))
    if (source === undefined) continue
    const config = source.ok ? configOf(source.value, place) : source
    if (!config.ok) return err(config.error)
    if (config.value) return ok({ ...config.value, home })
  }
  return ok(undefined)
}

function configOf(source: string, file: string): Result<ReadConfig | undefined, Problem[]> {
  const read = dataOfScript(source, { names: HASHLIPS_NAMES, known: KNOWN })
  if (!read.ok) {
    const where = read.error.line === 0 ? '' : ` at line ${read.error.line}`
    const message = `${file} is no JavaScript${where}: ${read.error.reason}.`
    return err([
      { code: 'VALIDATION', message, file, cure: `Correct it, or hand over a copy of the layers folder alone.` },
    ])
  }
  const { values, skipped } = read.value
  const config = hashLipsConfig(values, file)
  // Somebody else's file of that name.
  if (config === undefined && !source.includes('layerConfigurations')) return ok(undefined)
  const warnings = skipped.map((what) => notPlain(what, file))
  if (config === undefined) return err(warnings.length > 0 ? warnings : [saysNothing(file)])
  return config.ok ? ok({ ...config.value, warnings: [...config.value.warnings, ...warnings] }) : config
}

async function readSource(file: string): Promise<Result<string, Problem[]> | undefined> {
  try {
    const { size } = await stat(file)
    if (size > BYTES_MAX) {
      const message = `The configuration has ${size} bytes; ${BYTES_MAX} are read.`
      return err([{ code: 'VALIDATION', message, file, cure: 'Take out what does not belong into it.' }])
    }
    return ok(await readFile(file, 'utf8'))
  } catch (error) {
    const isNone = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errnoOf(error) ?? '')
    return isNone ? undefined : err([errnoProblem(error, { doing: 'read the configuration', file })])
  }
}

function notPlain({ field, line }: Skipped, file: string): Problem {
  const what = field === '' ? `Line ${line}` : `${field}, line ${line},`
  const message = `${what} of ${file} was left out: it is to be worked out, and a configuration is read and never run.`
  return {
    code: 'VALIDATION',
    message,
    file,
    ...(field !== '' && { field }),
    cure: 'Write the plain value there, or set it in the collection.',
  }
}

function saysNothing(file: string): Problem {
  return {
    code: 'VALIDATION',
    message: `${file} speaks of layerConfigurations, and gives them no plain value.`,
    file,
    field: 'layerConfigurations',
    cure: 'Write it as a constant with a plain list, or hand over a copy of the layers folder alone.',
  }
}
