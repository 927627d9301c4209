import { open } from 'node:fs/promises'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { errnoProblem } from './errno-problem.ts'
import { locateJsonFault } from './locate-json-fault.ts'

export type JsonLimits = {
  /** Largest file that is read. */
  bytesMax: number
  /** Deepest nesting of lists and objects. */
  depthMax: number
}

const DEFAULT_LIMITS: JsonLimits = { bytesMax: 64 * 1024 * 1024, depthMax: 64 }

/**
 * Reads a JSON file as UTF-8, with or without a byte order mark. `name` is how the user knows the file. Size and depth
 * are checked before parsing; what is malformed is named by line and column.
 */
export async function readJsonFile(
  path: string,
  name: string = path,
  limits: JsonLimits = DEFAULT_LIMITS,
): Promise<Result<unknown, Problem>> {
  const bytes = await readBounded(path, name, limits.bytesMax)
  return bytes.ok ? parseJson(bytes.value, name, limits.depthMax) : bytes
}

async function readBounded(path: string, name: string, bytesMax: number): Promise<Result<Uint8Array, Problem>> {
  try {
    const file = await open(path, 'r')
    try {
      const stat = await file.stat()
      if (!stat.isFile()) {
        return err({ code: 'VALIDATION', message: `${name} is not a file.`, file: name, cure: 'Name a JSON file.' })
      }
      if (stat.size > bytesMax) {
        return err({
          code: 'VALIDATION',
          message: `${name} has ${stat.size} bytes; a document may have ${bytesMax}.`,
          file: name,
          cure: 'Check that this is the right file, or split it.',
        })
      }
      return ok(await file.readFile())
    } finally {
      await file.close()
    }
  } catch (error) {
    return err(errnoProblem(error, { doing: `read ${name}`, file: name }))
  }
}

function parseJson(bytes: Uint8Array, name: string, depthMax: number): Result<unknown, Problem> {
  const refuse = (message: string, cure: string, details?: Record<string, unknown>): Result<unknown, Problem> =>
    err({ code: 'VALIDATION', message, file: name, cure, ...(details === undefined ? {} : { details }) })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse(`${name} is not UTF-8 text.`, 'Save it as UTF-8, or check that this is the right file.')
  }
  if (nestsDeeperThan(text, depthMax)) {
    return refuse(`${name} nests lists and objects more than ${depthMax} deep.`, 'Make it flatter.')
  }
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    const fault = locateJsonFault(text)
    if (fault === undefined) throw error
    const { line, column, reason } = fault
    return refuse(
      `It is not JSON at line ${line}, column ${column}: ${reason}.`,
      `Correct line ${line}, column ${column}.`,
      {
        line,
        column,
      },
    )
  }
}

/** Counts brackets outside of texts; sound for anything that a JSON parser would accept. */
function nestsDeeperThan(text: string, depthMax: number): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) {
      for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at++
    } else if (code === 0x7b || code === 0x5b) {
      if (++depth > depthMax) return true
    } else if (code === 0x7d || code === 0x5d) depth--
  }
  return false
}
