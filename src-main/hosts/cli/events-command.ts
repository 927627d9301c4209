import type { Command } from 'commander'
import { openHost } from './host.ts'
import { wholeNumber } from './number-option.ts'
import { openTerminal } from './terminal.ts'
import { userPath } from './user-path.ts'

type Options = { since: number; limit: number; json?: boolean }

export function addEventsCommand(program: Command): void {
  program
    .command('events')
    .description("Print a project's log.")
    .argument('<project>', "a project's folder")
    .option('--since <N>', 'events after this seq', wholeNumber(0), 0)
    .option('--limit <N>', 'at most this many', wholeNumber(1), 500)
    .option('--json', 'print one JSON document')
    .action(async (typed: string, { since, limit, json = false }: Options) => {
      const terminal = openTerminal(json)
      const host = openHost(terminal)
      try {
        const { projectId } = await host.api.projects.open({ dir: userPath(typed), readOnly: true })
        const events = []
        for (let after = since; events.length < limit;) {
          const page = await host.api.feed.events({
            projectId,
            since: after,
            limit: Math.min(10_000, limit - events.length),
          })
          if (page.length === 0) break
          events.push(...page)
          after = page.at(-1)?.seq ?? after
        }
        const lines = events.map(
          ({ seq, ts, type, entityId }) => `${seq}  ${new Date(ts).toISOString()}  ${type}  ${entityId}`,
        )
        terminal.answer({ events, lastSeq: events.at(-1)?.seq ?? since }, lines.join('\n'))
      } finally {
        await host.dispose()
      }
    })
}
