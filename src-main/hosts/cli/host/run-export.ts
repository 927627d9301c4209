import type { z } from 'zod'
import type { exportInput, ExportDone } from '../../../../schemas/commands/export-commands.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { amended } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import type { Host } from './host.ts'
import { namingDocument } from './naming-document.ts'

type Input = z.input<typeof exportInput>

const STEPS = {
  finish: 'Finishing',
  images: 'Exporting',
  sheet: 'Drawing the contact sheet',
  archive: 'Archiving',
} as const

/** `overwrite` says how the user asks to write into a folder that holds other things. */
export type ExportHelp = { collectionId: string; overwrite: string }

/** Runs an export and shows how far it is. */
export async function runExport(
  host: Host,
  terminal: Terminal,
  input: Input,
  { collectionId, overwrite }: ExportHelp,
): Promise<ExportDone> {
  const { projectId } = input
  return namingDocument(host.api, { projectId, collectionId }, () => followed(host, terminal, input)).catch(
    (error: unknown) => {
      throw amended(error, (problem) => (holdsOthers(problem) ? { ...problem, cure: cureWith(overwrite) } : problem))
    },
  )
}

/** The folder may be written into where it is asked for: what is in the way is files, not a file in its place. */
function holdsOthers({ code, details }: Problem): boolean {
  return code === 'TARGET_NOT_EMPTY' && details?.['foreign'] !== undefined
}

function cureWith(overwrite: string): string {
  return `Choose an empty or new folder, or ${overwrite}: other files stay as they are.`
}

async function followed(host: Host, terminal: Terminal, input: Input): Promise<ExportDone> {
  for await (const step of await host.api.exports.run(input)) {
    if (step.kind === 'done') {
      terminal.endProgress()
      return step
    }
    terminal.progress(`${STEPS[step.step]}: ${step.done} of ${step.total}`)
  }
  throw new Error('the export ended without an answer')
}
