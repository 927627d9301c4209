import type { ExportTask, Notice, ProjectState as KnownProject } from '../../../schemas/engine-state.ts'
import { type CookLine, cookLines } from './cook-lines.ts'
import type { StudioView } from './studio-view.ts'

/** Something that needs an action of a person rather than an answer. */
export type Exception =
  /** Pieces that can't be made, with what most of them failed of where that is known. */
  | { kind: 'failed'; line: CookLine; cookId: string; pieces: number; cause: string | null }
  | { kind: 'halted'; line: CookLine; cookId: string; message: string | null }
  | { kind: 'notice'; notice: Notice }
  /** A project that should be open and can't. */
  | { kind: 'project'; project: KnownProject }
  | { kind: 'export'; task: ExportTask; line: CookLine | undefined }

/** Halted cooks first, then what blocks most. A cook that a person halted is no exception. */
export function findExceptions(view: StudioView): Exception[] {
  const { engine, projects } = view
  if (!engine) return []
  const halted: Exception[] = []
  const failed: Extract<Exception, { kind: 'failed' }>[] = []
  const lines = cookLines(view)
  for (const line of lines) {
    const { cook, pace, projectId } = line
    if (!cook) continue
    if (cook.status === 'halted' && cook.haltReason !== 'person') {
      halted.push({ kind: 'halted', line, cookId: cook.id, message: cook.haltMessage })
    }
    const pieces = pace?.progress.failed ?? 0
    if (pieces > 0) {
      const messages = [...(projects.get(projectId)?.escalations.values() ?? [])].map(({ message }) => message)
      failed.push({ kind: 'failed', line, cookId: cook.id, pieces, cause: mostFrequent(messages) })
    }
  }
  return [
    ...halted,
    ...engine.projects.flatMap((project): Exception[] =>
      project.state === 'failed' ? [{ kind: 'project', project }] : [],
    ),
    ...failed.toSorted((a, b) => b.pieces - a.pieces),
    ...engine.notices.map((notice): Exception => ({ kind: 'notice', notice })),
    ...failedExports(engine.exports).map((task): Exception => ({
      kind: 'export',
      task,
      line: lines.find(({ cook }) => cook?.id === task.cookId),
    })),
  ]
}

/** The exports that failed, save where another one of the same cook succeeded since, runs, or has failed itself. */
function failedExports(tasks: readonly ExportTask[]): ExportTask[] {
  return tasks.filter((task) => task.state === 'failed' && !tasks.some((other) => isTriedAgain(task, other)))
}

function isTriedAgain(task: ExportTask, other: ExportTask): boolean {
  const isOfCook = other.projectId === task.projectId && other.cookId === task.cookId
  return isOfCook && other.startedAt > task.startedAt && other.state !== 'canceled'
}

function mostFrequent(words: readonly string[]): string | null {
  const counts = new Map<string, number>()
  let most: string | null = null
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
    if (most === null || (counts.get(word) ?? 0) > (counts.get(most) ?? 0)) most = word
  }
  return most
}
