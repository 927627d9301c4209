import type { Command } from 'commander'
import { wholeNumber } from '../arguments/number-option.ts'
import { userPath } from '../arguments/user-path.ts'
import { type Run, withHost } from '../host/with-host.ts'

type Options = Run & { since: number; limit: number }

const PAGE = 10_000

/** `events`: the log, read beside whoever has the project open. */
export function addEventsCommand(program: Command): void {
  program
    .command('events')
    .description("Print a project's log.")
    .argument('<project>', "a project's folder")
    .option('--since <N>', 'events after this seq', wholeNumber(0), 0)
    .option('--limit <N>', 'at most this many', wholeNumber(1), 500)
    .option('--json', 'print one JSON document')
    .action((typed: string, { since, limit, ...run }: Options) =>
      withHost(run, async ({ api }, terminal) => {
        const { projectId } = await api.projects.open({ dir: userPath(typed), readOnly: true })
        const events = []
        for (let after = since; events.length < limit;) {
          const page = await api.feed.events({ projectId, since: after, limit: Math.min(PAGE, limit - events.length) })
          if (page.length === 0) break
          events.push(...page)
          after = page.at(-1)?.seq ?? after
        }
        const lines = events.map(
          ({ seq, ts, type, entityId }) => `${seq}  ${new Date(ts).toISOString()}  ${type}  ${entityId}`,
        )
        terminal.answer({ events, lastSeq: events.at(-1)?.seq ?? since }, lines.join('\n'))
      }),
    )
}
