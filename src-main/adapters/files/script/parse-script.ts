import { parse, type Program } from 'acorn'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'

/** Where a script is broken; line from 1, 0 where it is not known. */
export type ScriptFault = { line: number; reason: string }

/** Reads JavaScript, as a module or as a script, without running any of it. */
export function parseScript(source: string): Result<Program, ScriptFault> {
  const module = parsedAs(source, 'module')
  if (module.ok) return module
  const script = parsedAs(source, 'script')
  return script.ok ? script : module
}

function parsedAs(source: string, sourceType: 'module' | 'script'): Result<Program, ScriptFault> {
  try {
    return ok(parse(source, { ecmaVersion: 'latest', sourceType, locations: true, allowReturnOutsideFunction: true }))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const { line = 0 } = (error as { loc?: { line?: number } }).loc ?? {}
    return err({ line, reason: error.message.replace(/\s*\(\d+:\d+\)$/, '') })
  }
}
