import { cp, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, extname, isAbsolute, join } from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import type { Place, ProjectPlaces } from '../../app/ports/project-places.ts'
import { safeFileName } from '../../domain/ship/safe-file-name.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { errnoOf, errnoProblem } from './errno-problem.ts'
import { exists } from './exists.ts'
import { makeFolder } from './make-folder.ts'
import { walkFiles } from './walk-files.ts'

export type PlacesOptions = {
  /** File by which a project is known, such as `ovenbird.db`. */
  projectFile: string
  /** Where a browser's drops are brought to. */
  dropsDir: string
  /** The document of the bundled example. */
  exampleFile: string
}

const DOCUMENT = 'collection.json'
const PICTURES = new Set(['.png', '.webp', '.svg', '.jpg', '.jpeg', '.gif', '.bmp', '.tif', '.tiff', '.avif', '.psd'])
/** Letters of a folder's name: room is left for what a project holds on systems with short paths. */
const NAME_LETTERS_MAX = 80
const NAMESAKES_MAX = 1_000

/** Projects and what they are begun with, on disk. */
export function createProjectPlaces({ projectFile, dropsDir, exampleFile }: PlacesOptions): ProjectPlaces {
  return {
    exampleFile,
    look: (path) => look(asTyped(path), projectFile),
    async dropped(id) {
      const dir = join(dropsDir, id)
      const isSafe = /^[\w-]{1,100}$/.test(id)
      return isSafe && (await exists(dir)) ? ok(dir) : err(dropIsGone(id))
    },
    newFolder: (parent, name) => newFolder(parent, folderName(name)),
    claimFolder: (dir) => claimFolder(dir),
    takeBack: (dir) => rm(dir, { recursive: true, force: true }),
    async moveDrop(id, path, projectDir, name) {
      const target = join(projectDir, name)
      return tried('keep what was dropped', target, async () => {
        const isFile = (await stat(path)).isFile()
        await moveFolder(isFile ? dirname(path) : path, target)
        await rm(join(dropsDir, id), { recursive: true, force: true })
        return isFile ? join(target, basename(path)) : target
      })
    },
    async copyExample(projectDir, name) {
      const target = join(projectDir, name)
      return tried('copy the example', target, async () => {
        await copyFiles(dirname(exampleFile), target)
        return join(target, basename(exampleFile))
      })
    },
  }
}

/** People paste paths with quotes around them, and write `~` for their own folder. */
function asTyped(path: string): string {
  const bare = path.trim().replace(/^(["'])(.*)\1$/s, '$2')
  return bare === '~' || /^~[/\\]/.test(bare) ? join(homedir(), bare.slice(1)) : bare
}

async function look(path: string, projectFile: string): Promise<Result<Place, Problem>> {
  if (!isAbsolute(path)) return err(notAbsolute(path))
  const seen = await tried('look at it', path, async () => {
    const real = await realpath(path)
    return { real, stats: await stat(real) }
  })
  if (!seen.ok) return seen
  const { real, stats } = seen.value
  if (stats.isDirectory()) return lookInto(real, projectFile)
  const name = basename(real)
  if (name === projectFile) return ok({ kind: 'project', dir: dirname(real) })
  const ending = extname(name).toLowerCase()
  if (ending === '.json') return ok({ kind: 'document', file: real, folder: null })
  return ok({ kind: PICTURES.has(ending) ? 'picture' : 'other', file: real, name })
}

function lookInto(dir: string, projectFile: string): Promise<Result<Place, Problem>> {
  return tried('read the folder', dir, async (): Promise<Place> => {
    if (await exists(join(dir, projectFile))) return { kind: 'project', dir }
    const file = join(dir, DOCUMENT)
    return (await exists(file)) ? { kind: 'document', file, folder: dir } : { kind: 'folder', dir }
  })
}

/** A name as a folder on every system, short enough that what lies in it fits too. */
function folderName(name: string): string {
  return safeFileName([...safeFileName(name)].slice(0, NAME_LETTERS_MAX).join(''))
}

async function newFolder(parent: string, name: string): Promise<Result<string, Problem>> {
  return tried('make a folder for the project', join(parent, name), async () => {
    await makeFolder(parent)
    for (let nth = 1; nth <= NAMESAKES_MAX; nth += 1) {
      const dir = join(parent, nth === 1 ? name : `${name} ${nth}`)
      try {
        await mkdir(dir)
        return await realpath(dir)
      } catch (error) {
        if (errnoOf(error) !== 'EEXIST') throw error
      }
    }
    throw new Error(`${parent} holds ${NAMESAKES_MAX} folders called ${name}`)
  })
}

async function claimFolder(typed: string): Promise<Result<string, Problem>> {
  const dir = asTyped(typed)
  if (!isAbsolute(dir)) return err(notAbsolute(dir))
  const made = await tried('make the folder of the project', dir, async () => {
    await makeFolder(dir)
    return { real: await realpath(dir), entries: await readdir(dir) }
  })
  if (!made.ok) return made
  if (made.value.entries.length === 0) return ok(made.value.real)
  const message = 'The folder holds other things, and a new project needs one of its own.'
  return err({ code: 'TARGET_NOT_EMPTY', message, file: dir, cure: 'Choose an empty or new folder.' })
}

/** Another disk can't be moved to: what lies there is copied. */
async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (errnoOf(error) !== 'EXDEV') throw error
    await cp(from, to, { recursive: true, errorOnExist: true, force: false })
    await rm(from, { recursive: true, force: true })
  }
}

/** Copies content alone: what is shipped may be read-only, or lie in an archive that looks like a folder. */
async function copyFiles(from: string, to: string): Promise<void> {
  for (const { path } of await walkFiles(from)) {
    const target = join(to, path)
    await makeFolder(dirname(target))
    await writeFile(target, await readFile(join(from, path)))
  }
}

async function tried<T>(doing: string, file: string, work: () => Promise<T>): Promise<Result<T, Problem>> {
  try {
    return ok(await work())
  } catch (error) {
    return err(errnoProblem(error, { doing, file }))
  }
}

function notAbsolute(path: string): Problem {
  const message = `${JSON.stringify(path.slice(0, 200))} does not say where it begins.`
  return { code: 'VALIDATION', message, file: path, cure: 'Give the whole path, from the drive or the root on.' }
}

function dropIsGone(id: string): Problem {
  const message = 'What was dropped is not there any more.'
  return { code: 'NOT_FOUND', message, cure: 'Drop it again.', details: { id } }
}
