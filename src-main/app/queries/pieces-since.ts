import type { PieceView } from '../../../schemas/views/piece-view.ts'
import type { ProjectReads } from '../ports/project-store.ts'

const PAGE = 500

/** The pieces of a cook that something has happened to since an event, as they are now. */
export function piecesSince(reads: ProjectReads, cookId: string, seq: number): PieceView[] {
  const numbers = new Set<number>()
  for (let after = seq; ;) {
    const page = reads.events(after, PAGE)
    for (const { entityType, entityId } of page) {
      if (entityType === 'piece' && entityId.startsWith(`${cookId}/`))
        numbers.add(Number(entityId.slice(cookId.length + 1)))
    }
    if (page.length < PAGE) break
    after = page.at(-1)?.seq ?? after
  }
  return numbers.size === 0 ? [] : reads.pieces(cookId, { numbers: [...numbers] }, 0, numbers.size)
}
