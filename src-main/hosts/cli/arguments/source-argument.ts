import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { PROJECT_FILE } from '../../../adapters/sqlite/project-store.ts'
import { Failure } from '../failure.ts'
import { userPath } from './user-path.ts'

/** What a command is pointed at. */
export type Source = { kind: 'document'; file: string } | { kind: 'project'; dir: string }

/** Reads `<collection.json|project>`: a document, a folder that holds one, or a project's folder. */
export function sourceArgument(typed: string): Source {
  const place = userPath(typed)
  if (!existsSync(place)) {
    throw new Failure([
      { code: 'NOT_FOUND', message: 'There is no such file or folder.', file: place, cure: 'Check the path.' },
    ])
  }
  if (!statSync(place).isDirectory()) return { kind: 'document', file: place }
  if (existsSync(path.join(place, PROJECT_FILE))) return { kind: 'project', dir: place }
  const file = path.join(place, 'collection.json')
  if (existsSync(file)) return { kind: 'document', file }
  throw new Failure([
    {
      code: 'NOT_A_PROJECT',
      message: `This folder is no project (it holds no ${PROJECT_FILE}) and holds no collection.json.`,
      file: place,
      cure: 'Name a collection document, or a folder that a cook made. `ovenbird import` makes one from layers.',
    },
  ])
}
