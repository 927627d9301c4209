import type { SourceAsset } from '../../../schemas/asset.ts'
import type { Collection, FinishStep } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { type PackedPieces, selectionAt } from '../../domain/plan/packed-pieces.ts'
import { requestBuilder } from '../../domain/plan/requests/request-builder.ts'
import { estimateBytes } from '../../domain/plan/estimate-bytes.ts'
import type { Session } from '../engine/session.ts'
import type { ToolCatalogue } from '../ports/tool-catalogue.ts'

const SAMPLES = 16

export type PreflightInput = {
  document: Collection
  assets: readonly SourceAsset[]
  pieces: PackedPieces
  /** Pieces that are still to be made. */
  toMake: number
  /** Mean size of the pieces made so far; undefined where none is. */
  meanBytes?: number | undefined
}

/** Every reason why this cook should not start, at once. Parameters are tried on a sample, first and last included. */
export async function preflight(session: Session, input: PreflightInput): Promise<Problem[]> {
  const { document, assets, pieces } = input
  const tool = document.generator.kind === 'tool' ? session.tools.get(document.generator.toolId) : undefined
  // The document's own faults name it.
  if (!tool) return []
  const problems: Problem[] = []
  const builder = requestBuilder({ document, assets, seed: String(document.seed) }, tool)
  if (!builder.ok) problems.push(...builder.error)
  else {
    const told = new Set<string>()
    for (const index of sampleIndexes(pieces.numbers.length)) {
      const built = builder.value({ number: index + 1, take: 0, selection: selectionAt(pieces, index) })
      const [node] = built.ok ? built.value.request.spell.nodes : []
      const faults = built.ok ? (tool.drawsLayers ? [] : session.tools.checkParams(tool, node?.params)) : built.error
      for (const fault of faults) {
        const key = `${fault.field} ${fault.message}`
        if (!told.has(key)) problems.push(fault)
        told.add(key)
      }
    }
  }
  problems.push(...finishProblems(session.tools, document.finish ?? []))
  const needed = estimateBytes(document, input.toMake, input.meanBytes)
  const free = await session.files.freeBytes(session.store.dir)
  if (!free.ok) problems.push(free.error)
  else if (needed > free.value) {
    problems.push({
      code: 'DISK_FULL',
      message: `About ${megabytes(needed)} MB are needed and ${megabytes(free.value)} MB are free.`,
      file: session.store.dir,
      cure: 'Free some space, put the project on another disk, or lower the supply or the size of the images.',
    })
  }
  return problems
}

/** A faulty step would be found out when everything is cooked, and once for each piece. */
function finishProblems(tools: ToolCatalogue, steps: readonly FinishStep[]): Problem[] {
  return steps.flatMap(({ toolId, params }, index) => {
    const tool = tools.get(toolId)
    const faults = tool?.role === 'finisher' ? tools.checkParams(tool, params) : []
    const step = `finish[${index}]`
    return faults.map((fault) => ({ ...fault, message: `${step}.${fault.message}`, field: `${step}.${fault.field}` }))
  })
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000)
}

function sampleIndexes(count: number): Set<number> {
  if (count === 0) return new Set()
  const indexes = new Set([0, count - 1])
  for (let i = 1; i < SAMPLES - 1; i += 1) indexes.add(Math.trunc((i * count) / SAMPLES))
  return indexes
}
