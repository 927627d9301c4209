import { implement } from '@orpc/server'
import { contract } from '../../schemas/contract.ts'
import type { RpcContext } from './context.ts'

/** The contract, to be implemented one procedure at a time. */
export const os = implement(contract).$context<RpcContext>()
