import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'

const WHY: Readonly<Record<string, { why: string; cure: string }>> = {
  EADDRINUSE: { why: 'another program listens there', cure: 'Choose another port, or leave --port out: any will do.' },
  EADDRNOTAVAIL: { why: 'this machine has no such address', cure: 'Name an address of this machine with --host.' },
  ENOTFOUND: { why: 'this machine has no such address', cure: 'Name an address of this machine with --host.' },
  EACCES: { why: 'the system does not allow it', cure: 'Choose a port of at least 1024.' },
}

/** Listens; gives the port. What the system refuses is a problem, anything else is thrown. */
export function listen(server: Server, host: string, port: number): Promise<Result<number, Problem>> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      const known = WHY[error.code ?? '']
      if (!known) return reject(error)
      const message = `The studio can't listen on ${host}, port ${port}: ${known.why}.`
      return resolve(err({ code: 'CONFLICT', message, cure: known.cure }))
    }
    server.once('error', refused)
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', refused)
      resolve(ok((server.address() as AddressInfo).port))
    })
  })
}
