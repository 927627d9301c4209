import { fileURLToPath } from 'node:url'
import { type Command, Option } from 'commander'
import { wholeNumber } from '../arguments/number-option.ts'
import { overrideOptions } from '../arguments/override-options.ts'
import { sourceArgument } from '../arguments/source-argument.ts'
import type { CookOptions } from '../cook/cook-options.ts'
import { cook } from '../cook/cook.ts'
import { EXIT_FAILED } from '../exit-codes.ts'
import { withHost } from '../host/with-host.ts'

/** Cooked where nothing is named: the bundled example. */
const EXAMPLE = new URL('../../../../examples/lantern-keepers/collection.json', import.meta.url)

/** `cook`: the whole job in one command. */
export function addCookCommand(program: Command, setExit: (code: number) => void): void {
  overrideOptions(program.command('cook'))
    .description('Make every piece of a collection, and export them. Goes on where an earlier run was ended.')
    .argument('[source]', 'collection.json or a project; the bundled example where none is named')
    .option('--project <DIR>', 'folder of the project; made where it is new')
    .addOption(
      new Option('--approve <WHICH>', 'which pieces to approve and export').choices(['all', 'none']).default('all'),
    )
    .option('--out <DIR>', 'folder to export to')
    .option('--threads <N>', 'worker threads; one for each core where absent', wholeNumber(1))
    .option('--json', 'print one JSON document')
    .action((typed: string | undefined, options: CookOptions) =>
      withHost(options, async (host, terminal) => {
        const source =
          typed === undefined ? { kind: 'document' as const, file: fileURLToPath(EXAMPLE) } : sourceArgument(typed)
        const result = await cook(host, terminal, source, options)
        if (result.failed > 0) setExit(EXIT_FAILED)
      }),
    )
}
