import type { Command } from 'commander'
import { takeOverAgain } from '../cook/take-over.ts'
import { Failure } from '../failure.ts'
import { type Run, withNewestCook } from '../host/with-host.ts'

type Options = Run & { apply?: boolean }

/** `revise`: what changed since the cook, and what that means for its pieces. */
export function addReviseCommand(program: Command): void {
  program
    .command('revise')
    .description('Say what changed on disk or in the document, and which pieces it affects.')
    .argument('<project>', "a project's folder")
    .option('--apply', 'take it over: affected pieces are made again at the next cook')
    .option('--json', 'print one JSON document')
    .action((typed: string, { apply = false, ...run }: Options) =>
      withNewestCook(typed, run, async ({ api }, terminal, { projectId, cookId, collectionId, dir }) => {
        const collection = (await api.collections.list({ projectId })).find((row) => row.id === collectionId)
        if (!collection) {
          const cure = 'Import the collection document again.'
          throw new Failure([{ code: 'NOT_FOUND', message: 'The collection is missing.', file: dir, cure }])
        }
        await takeOverAgain(api, terminal, projectId, collection)
        const preview = await api.cooks.previewRevision({ projectId, cookId })
        if (apply) await api.cooks.revise({ projectId, cookId })
        const { due: pieces, stay, reasons, supply, supplyBefore, planHash } = preview
        const added = Math.max(0, supply - supplyBefore)
        const words = [
          `${pieces.length} pieces affected; ${stay} and their approvals stay.${added > 0 ? ` ${added} new pieces.` : ''}`,
          ...Object.entries(reasons).map(([reason, count]) => `  ${count} because of changed ${reason}`),
          apply ? 'Applied: cook to make them.' : 'Add --apply to take it over.',
        ]
        const affected = pieces.length
        terminal.answer({ cookId, planHash, affected, pieces, stay, added, reasons, applied: apply }, words.join('\n'))
      }),
    )
}
