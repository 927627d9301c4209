import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import type { ExportOptions } from '../../../schemas/export.ts'
import type { Output } from '../../../schemas/output.ts'
import { createBreaths } from '../engine/breaths.ts'
import type { ProjectReads } from '../ports/project-store.ts'

export type PieceToExport = Pick<PieceView, 'number' | 'selection'> & {
  seed: string
  requestHash: string
  output: Output
}

const PAGE = 1_000

/** The finished pieces an export takes, by number: the approved ones, or all that were not rejected. */
export async function piecesToExport(
  reads: ProjectReads,
  cook: CookView,
  which: ExportOptions['which'],
): Promise<PieceToExport[]> {
  const breathe = createBreaths()
  const filter =
    which === 'approved' ? ({ status: 'generated', decision: 'approved' } as const) : ({ status: 'generated' } as const)
  const taken: PieceToExport[] = []
  for (let after = 0; ;) {
    const page = reads.pieces(cook.id, filter, after, PAGE)
    for (const { number, selection, seed, requestHash, outputs, decision } of page) {
      const output = outputs?.[0]
      if (!output || seed === null || requestHash === null || decision === 'rejected' || number > cook.supply) continue
      taken.push({ number, selection, seed, requestHash, output })
    }
    if (page.length < PAGE) return taken
    after = page.at(-1)?.number ?? after
    await breathe()
  }
}
