import path from 'node:path'
import { ulidSchema } from '../../../../schemas/ids.ts'

/** Where what browsers drop is kept until it is used. */
export function dropsFolder(home: string): string {
  return path.join(home, 'drops')
}

/** The folder of one drop; undefined where the id is none, so that an id never becomes another path. */
export function dropFolder(home: string, id: string): string | undefined {
  return ulidSchema.safeParse(id).success ? path.join(dropsFolder(home), id) : undefined
}
