import {
  type AnySchema,
  type ErrorMap,
  type Route,
  getEventIteratorSchemaDetails,
  isContractProcedure,
} from '@orpc/contract'
import { z } from 'zod'
import { contract } from '../../../schemas/contract.ts'

type Procedure = { route: Route; inputSchema?: AnySchema; outputSchema?: AnySchema; errorMap: ErrorMap }

/** Every procedure of the contract by its path, such as `cooks.start`: its route, what it takes, gives and fails with. */
export function describeContract(node: unknown = contract, path: string[] = []): Record<string, unknown> {
  if (isContractProcedure(node)) return { [path.join('.')]: describeProcedure(node['~orpc'] as Procedure) }
  const parts = Object.entries(node as Record<string, unknown>)
  return Object.assign({}, ...parts.map(([name, part]) => describeContract(part, [...path, name]))) as Record<
    string,
    unknown
  >
}

function describeProcedure({ route, inputSchema, outputSchema, errorMap }: Procedure): unknown {
  const errors = Object.entries(errorMap).map(([code, error]) => [
    code,
    { status: error?.status, data: shapeOf(error?.data, 'output') },
  ])
  return {
    route: { method: route.method, path: route.path },
    input: shapeOf(inputSchema, 'input'),
    output: shapeOf(outputSchema, 'output'),
    errors: Object.fromEntries(errors) as unknown,
  }
}

/** A stream is described by what it yields. */
function shapeOf(schema: AnySchema | undefined, io: 'input' | 'output'): unknown {
  const stream = getEventIteratorSchemaDetails(schema)
  if (stream) return { stream: shapeOf(stream.yields, io) }
  if (schema === undefined) return null
  if (!(schema instanceof z.ZodType)) throw new Error('The contract is written in zod alone')
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
}
