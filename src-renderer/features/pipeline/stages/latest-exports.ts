import type { CookLine } from '../../../stores/view/cook-lines.ts'
import type { StudioView } from '../../../stores/view/studio-view.ts'

/** An export of a collection that is open. */
export type LatestExport = { id: string; line: CookLine; pieces: number; exportedAt: number }

/** The exports of all open collections, the last one first. */
export function latestExports(
  projects: StudioView['projects'],
  lines: readonly CookLine[],
  most: number,
): LatestExport[] {
  return lines
    .flatMap((line) =>
      [...(projects.get(line.projectId)?.exports.values() ?? [])]
        .filter(({ cookId }) => cookId === line.cook?.id)
        .map(({ id, pieces, exportedAt }) => ({ id, line, pieces, exportedAt })),
    )
    .toSorted((a, b) => b.exportedAt - a.exportedAt)
    .slice(0, most)
}
