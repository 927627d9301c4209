import type { Command } from 'commander'
import { userPath } from '../arguments/user-path.ts'
import { counted } from '../counted.ts'
import { type Run, withHost } from '../host/with-host.ts'
import { inWords } from '../terminal.ts'

type Options = Run & { out: string }

/** `import`: a collection of a folder of layers. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'Make a collection of a folder of layers: folders are categories, files traits, name#weight.png sets rarity.',
    )
    .argument('<folder>', 'folder of layers, or a HashLips project: its configuration is read, and never run')
    .requiredOption('--out <FILE>', 'collection document to write')
    .option('--json', 'print one JSON document')
    .action((typed: string, { out, ...run }: Options) =>
      withHost(run, async (host, terminal) => {
        const folder = userPath(typed)
        const { warnings, ...made } = await host.api.collections.importLayers({ folder, file: userPath(out) })
        for (const warning of warnings) terminal.say(inWords(warning))
        const words = `${counted(made.categories, 'category', 'categories')}, ${counted(made.traits, 'trait')}, supply ${made.supply}\n${made.file}`
        terminal.answer({ ...made, warnings }, words)
      }),
    )
}
