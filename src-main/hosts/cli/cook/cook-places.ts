import path from 'node:path'
import { sourceFiles } from '../../../adapters/files/source-files.ts'
import type { Source } from '../arguments/source-argument.ts'
import { userPath } from '../arguments/user-path.ts'
import { Failure } from '../failure.ts'
import type { CookOptions } from './cook-options.ts'
import { slug } from './slug.ts'

/** Where a cook keeps its project and puts its export; an export folder that is absent lies in the project. */
export type CookPlaces = { projectDir: string; create?: { name: string }; exportDir?: string }

const PROJECT_SUFFIX = '.ovenbird'

/** With nothing said: `out/<collection>.ovenbird` is the project and `out/<collection>` the export. */
export async function cookPlaces(source: Source, { project, out }: CookOptions): Promise<CookPlaces> {
  const named = out === undefined ? undefined : userPath(out)
  if (source.kind === 'project') {
    const beside = source.dir.endsWith(PROJECT_SUFFIX) ? source.dir.slice(0, -PROJECT_SUFFIX.length) : undefined
    const exportDir = named ?? beside
    return { projectDir: source.dir, ...(exportDir !== undefined && { exportDir }) }
  }
  const json = await sourceFiles.readJson(source.file)
  if (!json.ok) throw new Failure([json.error])
  const { name: given } = (json.value ?? {}) as { name?: unknown }
  const name =
    typeof given === 'string' && given.trim() !== '' ? given.trim().slice(0, 300) : path.basename(source.file, '.json')
  const create = { name }
  if (project !== undefined)
    return { projectDir: userPath(project), create, ...(named !== undefined && { exportDir: named }) }
  return {
    projectDir: userPath(path.join('out', `${slug(name)}${PROJECT_SUFFIX}`)),
    create,
    exportDir: named ?? userPath(path.join('out', slug(name))),
  }
}
