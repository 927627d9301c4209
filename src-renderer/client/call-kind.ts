import { type AnySchema, getEventIteratorSchemaDetails, isContractProcedure } from '@orpc/contract'
import { contract } from '../../schemas/contract.ts'

/**
 * What may be done with a call that a lost connection left without an answer.
 *
 * - `command`: carries an id by which the engine knows it again: sent once more, it is carried out once.
 * - `repeatable`: asked twice, it comes to the same.
 * - `stream`: whoever reads it knows where to go on.
 * - `once`: nobody can say whether it was carried out.
 */
export type CallKind = 'command' | 'repeatable' | 'stream' | 'once'

/** Procedures that change nothing, or nothing more the second time, though their method does not say so. */
export const REPEATABLE: ReadonlySet<string> = new Set([
  'collections.capacity',
  'collections.plan',
  'collections.renderSheetPiece',
  'collections.try',
  'drafts.keep',
  'exports.verify',
  'pieces.facets',
  'pieces.find',
  'pieces.rows',
  'projects.open',
  'settings.set',
  'tools.checkSpell',
])

/** The kind of a procedure by its place in the contract. What the contract does not hold is asked once. */
export function callKind(path: readonly string[]): CallKind {
  const procedure = path.reduce<unknown>(
    (part, name) => (part as Record<string, unknown> | undefined)?.[name],
    contract,
  )
  if (!isContractProcedure(procedure)) return 'once'
  const { inputSchema, outputSchema, route } = procedure['~orpc'] as Definition
  if (getEventIteratorSchemaDetails(outputSchema)) return 'stream'
  if (hasCommandId(inputSchema)) return 'command'
  return route.method === 'GET' || REPEATABLE.has(path.join('.')) ? 'repeatable' : 'once'
}

type Definition = { inputSchema?: AnySchema; outputSchema?: AnySchema; route: { method?: string } }

function hasCommandId(schema: AnySchema | undefined): boolean {
  const { shape } = (schema ?? {}) as { shape?: Record<string, unknown> }
  return shape !== undefined && 'commandId' in shape
}
