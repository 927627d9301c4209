import { existsSync } from 'node:fs'
import path from 'node:path'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { approveAll } from './approve-all.ts'
import type { CookOptions, Overrides } from './cook-options.ts'
import { cookPlaces } from './cook-places.ts'
import { Failure } from './failure.ts'
import type { Host } from './host.ts'
import { newestCollection } from './newest-collection.ts'
import { newProject, type NewProject } from './new-project.ts'
import { openProject } from './open-project.ts'
import { pace } from './pace.ts'
import { rarityInWords } from './rarity-in-words.ts'
import { runExport } from './run-export.ts'
import type { Source } from './source-argument.ts'
import { inWords, type Terminal } from './terminal.ts'

export type CookAnswer = {
  cookId: string
  planHash: string
  pieces: number
  failed: number
  seconds: number
  exportDir: string | null
  manifestSha256: string | null
}

/** The main job: import what changed, start or go on, wait, approve, export. */
export async function cook(host: Host, terminal: Terminal, source: Source, options: CookOptions): Promise<CookAnswer> {
  const started = performance.now()
  const { api } = host
  const places = await cookPlaces(source, options)
  const fresh = places.create && newProject(places.projectDir)
  const { projectId, dir } = await openProject(host, terminal, places.projectDir, places.create)
  const { id: cookId, planHash } = await begin().catch(async (error: unknown) => {
    await withdraw(host, projectId, fresh)
    throw error
  })

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
        message: `The cook was halted. ${end.haltMessage ?? ''}`,
      },
    ])
  }
  if (end.choosing > 0) terminal.say(`${end.choosing} pieces wait for a choice: review --choose <PIECE:N>.`)
  if (end.failed > 0) await tellFailures(host, terminal, projectId, cookId)

  let exported: { dir: string; manifestSha256: string } | null = null
  if (options.approve === 'all') {
    await approveAll(api, projectId, cookId)
    const exportDir = places.exportDir ?? path.join(dir, 'exports', path.basename(dir))
    exported = await runExport(host, terminal, { projectId, cookId, dir: exportDir, options: {} })
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
  terminal.answer(answer, await inFull(host, projectId, answer, dir))
  return answer

  async function begin(): Promise<CookView> {
    const collectionId = await takeOver(host, terminal, projectId, source, options)
    return startOrGoOn(host, terminal, projectId, collectionId)
  }
}

/** A new project in which nothing could be started is no project: the folder is as it was. */
async function withdraw({ api }: Host, projectId: string, fresh: NewProject | undefined): Promise<void> {
  if (!fresh || (await api.cooks.list({ projectId })).length > 0) return
  await api.projects.close({ projectId })
  await fresh.takeBack()
}

/** Brings the document into the project, as it is on disk now. A project whose source is elsewhere goes on with its own. */
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
  const known = source.kind === 'project' ? await newestCollection(api, projectId, source.dir) : undefined
  const file = source.kind === 'document' ? source.file : path.join(known?.sourceDir ?? '', known?.sourceFile ?? '')
  if (known && !existsSync(file)) {
    terminal.say(`${file} is not there: the collection is cooked as the project holds it.`)
    if (Object.keys(overrides).length > 0) {
      await api.collections.edit({ projectId, collectionId: known.id, changes: overrides })
    }
    return known.id
  }
  const imported = await api.collections.import({ projectId, file, ...known?.overrides, ...overrides })
  for (const warning of imported.warnings) terminal.say(inWords(warning))
  return imported.collectionId
}

/** The cook of a collection: started, revised to what the collection is now, or simply gone on with. */
async function startOrGoOn(
  { api }: Host,
  terminal: Terminal,
  projectId: string,
  collectionId: string,
): Promise<CookView> {
  const collection = (await api.collections.list({ projectId })).find((row) => row.id === collectionId)
  const known = (await api.cooks.list({ projectId })).find(
    (row) => row.collectionId === collectionId && row.status !== 'archived',
  )
  const another =
    known && collection && (String(collection.document.seed) !== known.seed || collection.document.mode !== known.mode)
  if (known && another) {
    terminal.say(
      'The seed or mode changed: this is another set. The former cook is archived, nothing of it is deleted.',
    )
    await api.cooks.archive({ projectId, cookId: known.id })
  }
  if (!known || another) {
    const { cookId } = await api.cooks.start({ projectId, collectionId })
    return cookOf(cookId)
  }
  if (collection && collection.documentHash !== known.documentHash) {
    const { due, stay } = await api.cooks.revise({ projectId, cookId: known.id })
    terminal.say(`${due.length} pieces are affected by what changed; ${stay} and their approvals stay.`)
  }
  const now = await cookOf(known.id)
  if (now.status === 'paused' || now.status === 'halted') {
    await api.cooks.resume({ projectId, cookId: known.id })
  }
  return now

  async function cookOf(cookId: string): Promise<CookView> {
    const cook = (await api.cooks.list({ projectId })).find((row) => row.id === cookId)
    if (!cook) throw new Error(`cook ${cookId} is not listed`)
    return cook
  }
}

async function tellFailures({ api }: Host, terminal: Terminal, projectId: string, cookId: string): Promise<void> {
  const failed = await api.pieces.list({ projectId, cookId, status: 'failed', limit: 20 })
  for (const { number, problem } of failed) {
    if (problem) terminal.say(`Piece ${number}: ${inWords(problem)}`)
  }
}

async function inFull({ api }: Host, projectId: string, answer: CookAnswer, projectDir: string): Promise<string> {
  const { pieces, failed, seconds, exportDir, cookId } = answer
  const rate = seconds > 0 ? ` (${(pieces / seconds).toFixed(1)}/s)` : ''
  const lines = [`${pieces} pieces in ${seconds.toFixed(1)} s${rate}${failed > 0 ? `, ${failed} failed` : ''}`]
  if (exportDir === null)
    return [...lines, `Project:  ${projectDir}`, 'Nothing is approved yet, so nothing was exported.'].join('\n')
  const report = await api.exports.rarity({ projectId, cookId })
  return [
    ...lines,
    '',
    rarityInWords(report),
    '',
    `Images:   ${path.join(exportDir, 'images')}`,
    `Metadata: ${path.join(exportDir, 'metadata')}`,
    `Rarity:   ${path.join(exportDir, 'rarity.html')}`,
    `Sheet:    ${path.join(exportDir, 'contact-sheet.png')}`,
    `Project:  ${projectDir}`,
  ].join('\n')
}
