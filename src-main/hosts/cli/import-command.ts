import type { Command } from 'commander'
import { openHost } from './host.ts'
import { inWords, openTerminal } from './terminal.ts'
import { userPath } from './user-path.ts'

type Options = { out: string; json?: boolean }

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'Make a collection of a folder of layers: folders are categories, files traits, name#weight.png sets rarity.',
    )
    .argument('<folder>', 'folder of layers')
    .requiredOption('--out <FILE>', 'collection document to write')
    .option('--json', 'print one JSON document')
    .action(async (typed: string, { out, json = false }: Options) => {
      const terminal = openTerminal(json)
      const host = openHost(terminal)
      try {
        const folder = userPath(typed)
        const { warnings, ...made } = await host.api.collections.importLayers({ folder, file: userPath(out) })
        for (const warning of warnings) terminal.say(inWords(warning))
        const words = `${made.categories} categories, ${made.traits} traits, supply ${made.supply}\n${made.file}`
        terminal.answer({ ...made, warnings }, words)
      } finally {
        await host.dispose()
      }
    })
}
