import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { themeSchema } from '../../schemas/desktop.ts'

const rectangle = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

const shellStateSchema = z.object({
  version: z.literal(1),
  theme: themeSchema,
  window: z.object({ bounds: rectangle, maximized: z.boolean(), fullScreen: z.boolean() }).nullable(),
})

/** What the shell remembers from one start to the next. */
export type ShellState = z.infer<typeof shellStateSchema>

const FIRST: ShellState = { version: 1, theme: 'system', window: null }

/** Reads what was kept; a file that is missing, damaged or newer counts as none. */
export function readShellState(file: string): ShellState {
  try {
    return shellStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return FIRST
  }
}

/** Keeps it. Where nothing can be written, the next start begins as the first did. */
export function writeShellState(file: string, state: ShellState): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`)
    renameSync(`${file}.new`, file)
  } catch {
    // A place on the screen is not worth a question.
  }
}
