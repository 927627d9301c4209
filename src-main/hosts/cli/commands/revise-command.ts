import type { Command } from 'commander'
import { takeOverAgain } from '../cook/take-over.ts'
import { counted } from '../counted.ts'
import { amended, Failure } from '../failure.ts'
import { namingDocument } from '../host/naming-document.ts'
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
        const preview = await namingDocument(api, { projectId, collectionId }, () =>
          api.cooks.previewRevision({ projectId, cookId }),
        ).catch((error: unknown) => {
          throw amended(error, (problem) =>
            problem.code === 'CONFLICT' ? { ...problem, cure: cureOther(dir) } : problem,
          )
        })
        if (apply) await api.cooks.revise({ projectId, cookId })
        const { due: pieces, stay, reasons, supply, supplyBefore, planHash } = preview
        const added = Math.max(0, supply - supplyBefore)
        const words = [
          `${counted(pieces.length, 'piece')} affected, ${stay} kept, approvals included.${added > 0 ? ` ${counted(added, 'new piece')}.` : ''}`,
          ...Object.entries(reasons).map(([reason, count]) => `  ${count} because of changed ${reason}`),
          next(apply, pieces.length + added),
        ]
        const affected = pieces.length
        terminal.answer({ cookId, planHash, affected, pieces, stay, added, reasons, applied: apply }, words.join('\n'))
      }),
    )
}

function next(applied: boolean, toMake: number): string {
  if (!applied) return 'Add --apply to take it over.'
  return toMake > 0 ? 'Applied: cook to make them.' : 'Applied: there is nothing to make.'
}

/** A revision is in conflict where the seed or the mode is another: that is another set. */
function cureOther(dir: string): string {
  return `Cook it to make the other set, which archives the former cook: ovenbird cook "${dir}". Or set it back.`
}
