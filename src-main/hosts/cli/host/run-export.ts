import type { z } from 'zod'
import type { exportInput, ExportDone } from '../../../../schemas/commands/export-commands.ts'
import type { Terminal } from '../terminal.ts'
import type { Host } from './host.ts'

const STEPS = {
  finish: 'Finishing',
  images: 'Exporting',
  sheet: 'Drawing the contact sheet',
  archive: 'Archiving',
} as const

/** Runs an export and shows how far it is. */
export async function runExport(
  host: Host,
  terminal: Terminal,
  input: z.input<typeof exportInput>,
): Promise<ExportDone> {
  for await (const step of await host.api.exports.run(input)) {
    if (step.kind === 'done') {
      terminal.endProgress()
      return step
    }
    terminal.progress(`${STEPS[step.step]}: ${step.done} of ${step.total}`)
  }
  throw new Error('the export ended without an answer')
}
