import path from 'node:path'
import type { Overrides } from '../../../../schemas/commands/collection-commands.ts'
import type { Source } from '../arguments/source-argument.ts'
import { counted } from '../counted.ts'
import { Failure } from '../failure.ts'
import type { Host } from '../host/host.ts'
import { namingDocument } from '../host/naming-document.ts'
import { newestCollection } from '../host/newest-collection.ts'
import { openProject } from '../host/open-project.ts'
import { runExport } from '../host/run-export.ts'
import { inWords, type Terminal } from '../terminal.ts'
import { approveAll } from './approve-all.ts'
import type { CookOptions } from './cook-options.ts'
import type { CookAnswer } from './cook-answer.ts'
import { cookInWords } from './cook-in-words.ts'
import { cookPlaces } from './cook-places.ts'
import { newProject, type NewProject } from './new-project.ts'
import { pace } from './pace.ts'
import { takeOverAgain, takeOverFile } from './take-over.ts'

/** The main job: import what changed, start or go on, wait, approve, export. */
export async function cook(host: Host, terminal: Terminal, source: Source, options: CookOptions): Promise<CookAnswer> {
  const started = performance.now()
  const { api } = host
  const places = await cookPlaces(source, options)
  const fresh = places.create && newProject(places.projectDir)
  const { projectId, dir } = await openProject(host, terminal, places.projectDir, places.create)
  const { collectionId, cookId, planHash, madeBefore } = await begin().catch(async (error: unknown) => {
    await withdraw(host, projectId, fresh)
    throw error
  })
  if (fresh) terminal.say(`New project: ${dir}`)

  const line = pace()
  for await (const progress of await api.cooks.watch({ projectId, cookId })) {
    if (progress.status === 'cooking') terminal.progress(line(progress))
  }
  terminal.endProgress()
  const end = await api.cooks.progress({ projectId, cookId })
  if (end.status === 'halted') {
    throw new Failure([
      {
        code: end.haltReason === 'disk' ? 'DISK_FULL' : 'CONFLICT',
        message: `The cook was halted. ${end.haltMessage ?? ''}`.trim(),
        cure: 'Cook again when that is cured: it goes on where it was halted.',
      },
    ])
  }
  if (end.choosing > 0)
    terminal.say(`${counted(end.choosing, 'piece')} to choose an image of: review --choose <PIECE:N>.`)
  if (end.failed > 0) await tellFailures(host, terminal, projectId, cookId)

  let exported: { dir: string; manifestSha256: string } | null = null
  if (options.approve === 'all') {
    await approveAll(api, projectId, cookId)
    const exportDir = places.exportDir ?? path.join(dir, 'exports', path.basename(dir))
    exported = await runExport(
      host,
      terminal,
      { projectId, cookId, dir: exportDir, options: {} },
      { collectionId, overwrite: `run: ovenbird export "${dir}" --out "${exportDir}" --overwrite` },
    )
  }
  const answer: CookAnswer = {
    cookId,
    planHash,
    pieces: end.generated,
    failed: end.failed,
    seconds: Math.round(performance.now() - started) / 1_000,
    exportDir: exported?.dir ?? null,
    manifestSha256: exported?.manifestSha256 ?? null,
  }
  const report = exported && (await api.exports.rarity({ projectId, cookId }))
  terminal.answer(
    answer,
    cookInWords(answer, { made: Math.max(0, end.generated - madeBefore), projectDir: dir, report }),
  )
  return answer

  async function begin() {
    const known = await api.cooks.list({ projectId })
    const collectionId = await takeOver(host, terminal, projectId, source, options)
    const { archived, revision, ...begun } = await namingDocument(api, { projectId, collectionId }, () =>
      api.collections.cook({ projectId, collectionId, former: 'archive' }),
    )
    if (archived !== null) {
      terminal.say(
        'The seed or mode changed: this is another set. The former cook is archived, nothing of it is deleted.',
      )
    }
    if (revision) {
      terminal.say(
        `${counted(revision.due.length, 'piece')} affected by what changed, ${revision.stay} kept, approvals included.`,
      )
    }
    const { cookId } = begun
    const goesOn = known.some((row) => row.id === cookId)
    const madeBefore = goesOn ? (await api.cooks.progress({ projectId, cookId })).generated : 0
    return { ...begun, collectionId, madeBefore }
  }
}

/** A new project in which nothing could be started is no project: the folder is as it was. */
async function withdraw({ api }: Host, projectId: string, fresh: NewProject | undefined): Promise<void> {
  if (!fresh || (await api.cooks.list({ projectId })).length > 0) return
  await api.projects.close({ projectId })
  await fresh.takeBack()
}

/** What a document, or a project's own collection, is now. */
async function takeOver(
  { api }: Host,
  terminal: Terminal,
  projectId: string,
  source: Source,
  { supply, seed, mode }: Overrides,
): Promise<string> {
  const overrides = {
    ...(supply !== undefined && { supply }),
    ...(seed !== undefined && { seed }),
    ...(mode && { mode }),
  }
  if (source.kind === 'document') return takeOverFile(api, terminal, { projectId, file: source.file, ...overrides })
  const known = await newestCollection(api, projectId, source.dir)
  return takeOverAgain(api, terminal, projectId, known, overrides)
}

async function tellFailures({ api }: Host, terminal: Terminal, projectId: string, cookId: string): Promise<void> {
  const failed = await api.pieces.list({ projectId, cookId, status: 'failed', limit: 20 })
  for (const { number, problem } of failed) {
    if (problem) terminal.say(`Piece ${number}: ${inWords(problem)}`)
  }
}
