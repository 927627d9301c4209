import type { Command } from 'commander'
import type { Overrides } from '../../../../schemas/commands/collection-commands.ts'
import type { PlanOutput } from '../../../../schemas/commands/plan-queries.ts'
import { overrideOptions } from '../arguments/override-options.ts'
import { sourceArgument } from '../arguments/source-argument.ts'
import { counted } from '../counted.ts'
import { EXIT_FAILED } from '../exit-codes.ts'
import type { Host } from '../host/host.ts'
import { withHost } from '../host/with-host.ts'
import type { Terminal } from '../terminal.ts'

/** `plan`, `capacity`: decide, and make nothing. */
export function addPlanCommands(program: Command, setExit: (code: number) => void): void {
  overrideOptions(program.command('plan'))
    .description('Choose the traits of every piece, without making one.')
    .argument('<source>', 'collection.json or a project')
    .option('--json', 'print one JSON document')
    .action(async (typed: string, { json = false, ...overrides }: Overrides & { json?: boolean }) => {
      await ask(typed, json, overrides, async (host, terminal, source) => {
        const result = await host.api.collections.plan(source)
        if (result.status !== 'met') setExit(EXIT_FAILED)
        terminal.answer(result, planInWords(result))
      })
    })

  program
    .command('capacity')
    .description('Count the valid combinations, and say what binds.')
    .argument('<source>', 'collection.json or a project')
    .option('--json', 'print one JSON document')
    .action(async (typed: string, { json = false }: { json?: boolean }) => {
      await ask(typed, json, {}, async (host, terminal, source) => {
        const result = await host.api.collections.capacity(source)
        const count = `${result.kind === 'exact' ? '' : 'at least '}${counted(result.value, 'valid combination')}`
        terminal.answer(result, [count, ...result.binding.map((reason) => `  ${reason.sentence}`)].join('\n'))
      })
    })
}

type PlanSource = Overrides & { file?: string; projectId?: string }

async function ask(
  typed: string,
  json: boolean,
  overrides: Overrides,
  work: (host: Host, terminal: Terminal, source: PlanSource) => Promise<void>,
): Promise<void> {
  const source = sourceArgument(typed)
  await withHost({ json }, async (host, terminal) => {
    if (source.kind === 'document') return work(host, terminal, { ...overrides, file: source.file })
    const { projectId } = await host.api.projects.open({ dir: source.dir, readOnly: true })
    return work(host, terminal, { ...overrides, projectId })
  })
}

function planInWords(result: PlanOutput): string {
  const { status, pieces, capacity, reasons = [], offers = [] } = result
  const count = `${capacity.kind === 'exact' ? '' : 'at least '}${counted(capacity.value, 'valid combination')}`
  const said =
    status === 'met' ? `${counted(pieces.length, 'piece')} planned` : `The plan is ${status.replace('_', ' ')}`
  return [
    `${said}; ${count}; plan ${result.planHash.slice(0, 12)}`,
    ...reasons.map((reason) => `  ${reason.sentence}`),
    ...offers.map((offer) => `  → ${offer.sentence}`),
  ].join('\n')
}
