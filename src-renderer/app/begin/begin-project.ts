import type { BeginSource, BegunProject } from '../../../schemas/commands/project-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Studio } from '../../stores/studio.ts'
import { goTo } from '../../stores/ui/place-store.ts'
import { text } from '../../text/text.ts'
import { isolated } from '../../ui/isolated.ts'
import { problemsOf } from '../../ui/problems-of.ts'
import { type BeginState, beginStore, setBegin } from './begin-store.ts'
import { checkDrop } from './drop/check-drop.ts'
import type { Dropped } from './drop/dropped.ts'
import { sendDrop } from './drop/send-drop.ts'

type Working = Extract<BeginState, { kind: 'working' }>

/** Has the engine make, or open, the project that the source calls for, and goes to its collection. */
export async function beginProject(studio: Studio, source: BeginSource, name?: string): Promise<void> {
  await work({ step: source.kind === 'path' ? 'opening' : 'making' }, (signal) => ask(studio, source, name, signal))
}

/** Begins with what a browser was given: its files are copied to the engine first. */
export async function beginDropped(studio: Studio, dropped: () => Promise<Dropped>): Promise<void> {
  await work({ step: 'reading' }, async (signal) => {
    const { name, isFolder, files } = await dropped()
    const checked = checkDrop(name, isFolder, files)
    if (!checked.ok) return fail([checked.error])
    const sent = await sendDrop(checked.value, fetch, (sent) => step({ step: 'sending', sent }), signal)
    if (!sent.ok) return fail([sent.error])
    step({ step: 'making', sent: null })
    await ask(studio, { kind: 'drop', id: sent.value }, name, signal)
  })
}

/** What was dropped on the desktop's window, by its path. */
export async function beginFiles(
  studio: Studio,
  files: readonly File[],
  pathOf: (file: File) => string,
): Promise<void> {
  const { several, severalCure, noPath, noPathCure } = text.begin
  const [file] = files
  if (!file) return
  if (files.length > 1) return fail([{ code: 'VALIDATION', message: several, cure: severalCure }])
  const path = pathOf(file)
  if (path === '') return fail([{ code: 'VALIDATION', message: noPath(isolated(file.name)), cure: noPathCure }])
  await beginProject(studio, { kind: 'path', path })
}

async function work(first: Partial<Working>, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
  if (beginStore.getState().begin.kind === 'working') return
  const stop = new AbortController()
  setBegin({ kind: 'working', step: 'making', sent: null, stop, ...first })
  try {
    await run(stop.signal)
  } catch (error) {
    if (!stop.signal.aborted) fail(problemsOf(error))
  }
}

async function ask(studio: Studio, source: BeginSource, name: string | undefined, signal: AbortSignal): Promise<void> {
  const begun = await studio.client.api.projects.begin({ source, ...(name && { name }) }, { signal })
  signal.throwIfAborted()
  arrive(begun)
}

function arrive({ projectId, collectionId, warnings }: BegunProject): void {
  setBegin(warnings.length > 0 ? { kind: 'warned', warnings } : { kind: 'rest' })
  goTo({ zone: 'collections', open: collectionId === null ? null : { projectId, collectionId, tab: 'overview' } })
}

function step(next: Partial<Working>): void {
  const { begin } = beginStore.getState()
  if (begin.kind === 'working') setBegin({ ...begin, ...next })
}

function fail(problems: readonly Problem[]): void {
  const isCanceled = problems.every(({ code }) => code === 'CANCELED')
  setBegin(isCanceled ? { kind: 'rest' } : { kind: 'failed', problems })
}
