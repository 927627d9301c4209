import type { CookProgress } from '../../../schemas/cook-progress.ts'
import type { ProjectReads } from '../ports/project-store.ts'

/** Counts of a cook's pieces, up to its supply; undefined where there is no such cook. */
export function cookProgress(reads: ProjectReads, cookId: string): CookProgress | undefined {
  const cook = reads.cook(cookId)
  if (!cook) return undefined
  const counts = reads.pieceCounts(cookId, cook.supply)
  const sum = (test: (row: (typeof counts)[number]) => boolean) =>
    counts.reduce((total, row) => total + (test(row) ? row.count : 0), 0)
  const { status, haltReason, haltMessage, supply } = cook
  return {
    cookId,
    status,
    haltReason,
    haltMessage,
    supply,
    generated: sum((row) => row.status === 'generated'),
    failed: sum((row) => row.status === 'failed'),
    gaps: sum((row) => row.status === 'gap'),
    choosing: sum((row) => row.status === 'choosing'),
    queued: sum((row) => row.status === 'queued'),
    due: sum((row) => row.status === 'due'),
    approved: sum((row) => row.decision === 'approved'),
    rejected: sum((row) => row.decision === 'rejected'),
  }
}
