import path from 'node:path'
import type { Command } from 'commander'
import { Failure } from './failure.ts'
import { openHost } from './host.ts'
import { newestCook } from './newest-cook.ts'
import { openProject } from './open-project.ts'
import { inWords, openTerminal } from './terminal.ts'
import { userPath } from './user-path.ts'

type Options = { json?: boolean; apply?: boolean }

export function addReviseCommand(program: Command): void {
  program
    .command('revise')
    .description('Say what changed on disk or in the document, and which pieces it affects.')
    .argument('<project>', "a project's folder")
    .option('--apply', 'take it over: affected pieces are made again at the next cook')
    .option('--json', 'print one JSON document')
    .action(async (typed: string, { json = false, apply = false }: Options) => {
      const terminal = openTerminal(json)
      const host = openHost(terminal)
      try {
        const { projectId, dir } = await openProject(host, terminal, userPath(typed))
        const cook = await newestCook(host, projectId, dir)
        const collection = (await host.api.collections.list({ projectId })).find((row) => row.id === cook.collectionId)
        if (!collection) throw new Failure([{ code: 'NOT_FOUND', message: 'The collection is missing.', file: dir }])
        const file = path.join(collection.sourceDir, collection.sourceFile)
        const imported = await host.api.collections.import({ projectId, file, ...collection.overrides })
        for (const warning of imported.warnings) terminal.say(inWords(warning))
        const preview = await host.api.cooks.previewRevision({ projectId, cookId: cook.id })
        if (apply) await host.api.cooks.revise({ projectId, cookId: cook.id })
        const { due, stay, reasons, supply, supplyBefore, planHash } = preview
        const added = Math.max(0, supply - supplyBefore)
        const answer = {
          cookId: cook.id,
          planHash,
          affected: due.length,
          pieces: due,
          stay,
          added,
          reasons,
          applied: apply,
        }
        const words = [
          `${due.length} pieces affected; ${stay} and their approvals stay.${added > 0 ? ` ${added} new pieces.` : ''}`,
          ...Object.entries(reasons).map(([reason, count]) => `  ${count} because of changed ${reason}`),
          apply ? 'Applied: cook to make them.' : 'Add --apply to take it over.',
        ]
        terminal.answer(answer, words.join('\n'))
      } finally {
        await host.dispose()
      }
    })
}
