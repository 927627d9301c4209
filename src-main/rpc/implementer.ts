import { implement } from '@orpc/server'
import { contract } from '../../schemas/contract.ts'
import type { RpcContext } from './context.ts'

/** The contract, to be implemented one procedure at a time; named as oRPC names it everywhere. */
export const os = implement(contract).$context<RpcContext>()
