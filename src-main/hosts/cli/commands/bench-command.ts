import type { Command } from 'commander'
import { openTerminal } from '../terminal.ts'

/** `bench`: how fast this machine is, beside peers and ceilings. */
export function addBenchCommand(program: Command): void {
  program
    .command('bench')
    .description('Measure the studio against peers and ceilings on this machine.')
    .argument(
      '[name...]',
      'plan, exhaust, compose, queue, events, rebuild, list, start, cook, edit, feed, window; all where none is named',
    )
    .option('--json', 'print one JSON document')
    .option('--short', 'smaller sizes: under a minute in all')
    .action(async (names: string[], { json = false, short = false }: { json?: boolean; short?: boolean }) => {
      const terminal = openTerminal(json)
      // A developer's tool that lives with the tests: loaded when it is asked for, and by nothing else.
      const { benchNames, runBenches } = await import('../../../../tests/bench/run-benches.ts')
      const { machineLine, tableOf } = await import('../../../../tests/bench/harness/table.ts')
      const unknown = names.filter((name) => !benchNames.includes(name))
      if (unknown.length > 0) {
        program.error(`error: there is no bench named ${unknown.join(', ')} (there are ${benchNames.join(', ')})`)
      }
      const report = await runBenches({ names, short, onBench: (words) => terminal.say(words) })
      terminal.answer(report, `${machineLine(report.machine)}\n\n${tableOf(report.figures)}`)
    })
}
