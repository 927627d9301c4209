import { Command, InvalidArgumentError } from 'commander'
import type { FollowUp } from '../../../schemas/commands/review-commands.ts'
import { parseSelector } from '../../domain/judge/parse-selector.ts'
import { selects } from '../../domain/judge/selects.ts'
import { EXIT_USAGE } from './exit-codes.ts'
import { Failure } from './failure.ts'
import { openHost } from './host.ts'
import { newestCook } from './newest-cook.ts'
import { openProject } from './open-project.ts'
import { openTerminal } from './terminal.ts'
import { userPath } from './user-path.ts'

type Options = { json?: boolean; approve?: string; reject?: string; then?: FollowUp; reason?: string }

const PAGE = 1_000

export function addReviewCommand(program: Command): void {
  program
    .command('review')
    .description('Approve or reject pieces.')
    .argument('<project>', "a project's folder")
    .option('--approve <SELECTOR>', 'which pieces: all, new, 7, 1-20,33 or Hat:Crown')
    .option('--reject <SELECTOR>', 'which pieces')
    .option('--then <WHAT>', 'what replaces a rejected piece: same, new, some:<Category,…> or gap', followUp)
    .option('--reason <TEXT>', 'kept with the decision')
    .option('--json', 'print one JSON document')
    .action(async (typed: string, options: Options, command: Command) => {
      const { json = false, approve, reject, then = null, reason = null } = options
      const text = approve ?? reject
      if (text === undefined || (approve !== undefined && reject !== undefined)) {
        command.error('error: say either --approve or --reject', { exitCode: EXIT_USAGE })
      }
      const selector = parseSelector(text)
      if (!selector.ok) throw new Failure([selector.error])
      const terminal = openTerminal(json)
      const host = openHost(terminal)
      try {
        const { projectId, dir } = await openProject(host, terminal, userPath(typed))
        const { id: cookId } = await newestCook(host, projectId, dir)
        const decision = approve === undefined ? 'rejected' : 'approved'
        const total = { reviewed: 0, skipped: [] as { number: number; why: string }[], numbers: [] as number[] }
        for (let afterNumber = 0; ;) {
          const page = await host.api.pieces.list({ projectId, cookId, afterNumber, limit: PAGE })
          const numbers = page.filter((piece) => selects(selector.value, piece)).map((piece) => piece.number)
          if (numbers.length > 0) {
            const done = await host.api.pieces.review({ projectId, cookId, numbers, decision, reason, then })
            total.reviewed += done.reviewed
            total.skipped.push(...done.skipped)
            total.numbers.push(...numbers)
          }
          if (page.length < PAGE) break
          afterNumber = page.at(-1)?.number ?? afterNumber
        }
        if (total.numbers.length === 0) {
          throw new Failure([{ code: 'NOT_FOUND', message: `No piece matches "${text}".`, cure: 'Choose others.' }])
        }
        const skipped = new Set(total.skipped.map((item) => item.number))
        const numbers = total.numbers.filter((number) => !skipped.has(number))
        const words = [
          `${total.reviewed} pieces ${decision}.${then && then.kind !== 'gap' ? ' Cook to make their replacements.' : ''}`,
          ...total.skipped.map(({ number, why }) => `  piece ${number} was passed over: ${why}`),
        ]
        terminal.answer(
          { cookId, decision, reviewed: total.reviewed, numbers, skipped: total.skipped },
          words.join('\n'),
        )
      } finally {
        await host.dispose()
      }
    })
}

function followUp(text: string): FollowUp {
  if (text === 'same' || text === 'new' || text === 'gap') return { kind: text }
  const categories = text.startsWith('some:')
    ? text
        .slice(5)
        .split(',')
        .map((name) => name.trim())
    : []
  if (categories.length > 0 && categories.every((name) => name !== '')) return { kind: 'some', categories }
  throw new InvalidArgumentError('Expected same, new, some:<Category,…> or gap.')
}
