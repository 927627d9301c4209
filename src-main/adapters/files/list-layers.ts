import { basename, dirname } from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import type { FoundLayers } from '../../app/ports/source-files.ts'
import { collectionName } from '../../domain/plan/import/collection-name.ts'
import { arrangeLayers } from '../../domain/plan/import/arrange-layers.ts'
import { layersOfFiles } from '../../domain/plan/import/layers-of-files.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { errnoProblem } from './errno-problem.ts'
import { readSetConfig } from './read-set-config.ts'
import { walkFiles } from './walk-files.ts'

/** Categories lie in the folder, images in them; one step deeper shows where somebody meant another folder. */
const DEPTH_MAX = 2
const FILES_MAX = 50_000

/** The layers whose folders lie in this one, as a configuration beside it says where there is one; every problem names the folder or the file it is about. */
export async function listLayers(folder: string): Promise<Result<FoundLayers, Problem[]>> {
  const files = await walkFiles(folder, { depthMax: DEPTH_MAX, filesMax: FILES_MAX }).catch((error: unknown) =>
    errnoProblem(error, { doing: 'read the folder of layers', file: folder }),
  )
  if (!Array.isArray(files)) return err([files])
  if (files.length >= FILES_MAX) return err([tooMany(folder)])
  const config = await readSetConfig(folder)
  if (!config.ok) return config
  const layers = config.value ? arrangeLayers(files, config.value.config) : layersOfFiles(files)
  if (!layers.ok) return err(layers.error.map((problem) => ({ ...problem, file: problem.file ?? folder })))
  const { home = folder, warnings = [] } = config.value ?? {}
  const name = layers.value.settings?.name ?? collectionName(basename(folder), basename(dirname(folder)))
  return ok({ ...layers.value, warnings: [...warnings, ...layers.value.warnings], folder, home, name })
}

function tooMany(folder: string): Problem {
  return {
    code: 'VALIDATION',
    message: `The folder holds more than ${FILES_MAX} files, which is no folder of layers.`,
    file: folder,
    cure: 'Choose the folder whose folders are the categories.',
  }
}
