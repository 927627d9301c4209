import { type Command, InvalidArgumentError } from 'commander'
import { type FollowUp, followUpSchema, reviewPiecesInput } from '../../../../schemas/commands/review-commands.ts'
import { optionOfSchema } from '../arguments/option-of-schema.ts'
import { EXIT_USAGE } from '../exit-codes.ts'
import { type Run, withNewestCook } from '../host/with-host.ts'
import { chooseCandidate, type Choice } from '../review/choose-candidate.ts'
import { reviewSelected } from '../review/review-selected.ts'

type Options = Run & { approve?: string; reject?: string; choose?: Choice; then?: FollowUp; reason?: string | null }

/** `review`: what a person decides. */
export function addReviewCommand(program: Command): void {
  program
    .command('review')
    .description('Approve or reject pieces, or choose among several images of one.')
    .argument('<project>', "a project's folder")
    .option('--approve <SELECTOR>', 'which pieces: all, new, 7, 1-20,33 or Hat:Crown')
    .option('--reject <SELECTOR>', 'which pieces')
    .option(
      '--then <WHAT>',
      'what replaces a rejected piece: same, new, some:<Category,…>, several:<N> or gap',
      followUp,
    )
    .option('--choose <PIECE:N>', 'take the N-th of the several images of a piece', choice)
    .option('--reason <TEXT>', 'kept with the decision', optionOfSchema(reviewPiecesInput.shape.reason))
    .option('--json', 'print one JSON document')
    .action((typed: string, options: Options, command: Command) => {
      const { approve, reject, choose, then = null, reason = null } = options
      if ([approve, reject, choose].filter((given) => given !== undefined).length !== 1) {
        command.error('error: say one of --approve, --reject and --choose', { exitCode: EXIT_USAGE })
      }
      return withNewestCook(typed, options, async (host, terminal, { projectId, cookId }) => {
        if (choose) return chooseCandidate(host, terminal, { projectId, cookId }, choose)
        const decision = approve === undefined ? 'rejected' : 'approved'
        const selector = approve ?? reject ?? ''
        return reviewSelected(host, terminal, { projectId, cookId }, { selector, decision, reason, then })
      })
    })
}

const severalOf = optionOfSchema(followUpSchema, (count) => ({ kind: 'several', count: Number(count) }))

function followUp(text: string): FollowUp {
  if (text === 'same' || text === 'new' || text === 'gap') return { kind: text }
  const several = /^several:(\d+)$/.exec(text)
  if (several) return severalOf(several[1] ?? '')
  const names = text.startsWith('some:') ? text.slice('some:'.length).split(',') : []
  const categories = names.map((name) => name.trim())
  if (categories.length > 0 && categories.every((name) => name !== '')) return { kind: 'some', categories }
  throw new InvalidArgumentError('Expected same, new, some:<Category,…>, several:<N> or gap.')
}

function choice(text: string): Choice {
  const match = /^([1-9]\d{0,8}):([1-9]\d{0,8})$/.exec(text)
  if (match) return { number: Number(match[1]), nth: Number(match[2]) }
  throw new InvalidArgumentError('Expected a piece and which of its images, such as 7:2.')
}
