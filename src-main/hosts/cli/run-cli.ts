import { Command, CommanderError } from 'commander'
import { config } from 'zod'
import type { Problem } from '../../../schemas/errors.ts'
import { describeIssue } from '../../domain/prelude/document/describe-issue.ts'
import { addArchiveCommands } from './commands/archive-commands.ts'
import { addBenchCommand } from './commands/bench-command.ts'
import { addCookCommand } from './commands/cook-command.ts'
import { addDoctorCommand } from './commands/doctor-command.ts'
import { addEventsCommand } from './commands/events-command.ts'
import { addExportCommands } from './commands/export-commands.ts'
import { addImportCommand } from './commands/import-command.ts'
import { addPlanCommands } from './commands/plan-commands.ts'
import { addReviewCommand } from './commands/review-command.ts'
import { addReviseCommand } from './commands/revise-command.ts'
import { studioVersion } from '../studio-version.ts'
import { EXIT_FAILED, EXIT_OK, EXIT_USAGE } from './exit-codes.ts'
import { problemsOfError } from './failure.ts'
import { openTerminal } from './terminal.ts'

/** Runs one command line. Gives the exit code: 0, 1 failed, 2 wrong usage. */
export async function runCli(argv: readonly string[]): Promise<number> {
  // What is refused past the options, by a schema of the contract, is told in plain words too.
  config({ customError: describeIssue })
  const program = new Command('ovenbird')
    .description('Turns a description of a whole family of images into finished, explainable files.')
    .version(studioVersion(), '--version', 'say which version this is')
    .exitOverride()
    .showHelpAfterError('(add --help for what it takes)')
  let exitCode = EXIT_OK
  const setExit = (code: number) => void (exitCode = code)

  addPlanCommands(program, setExit)
  addCookCommand(program, setExit)
  addReviseCommand(program)
  addReviewCommand(program)
  addExportCommands(program, setExit)
  addArchiveCommands(program)
  addEventsCommand(program)
  addImportCommand(program)
  addDoctorCommand(program, setExit)
  addBenchCommand(program)

  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    const json = argv.includes('--json')
    if (!(error instanceof CommanderError)) {
      openTerminal(json).problems(problemsOfError(error))
      return EXIT_FAILED
    }
    if (error.exitCode === 0) return EXIT_OK
    // Its words are on stderr already.
    if (json) openTerminal(json).answer({ error: { problems: [wrongUsage(error)] } }, '')
    return EXIT_USAGE
  }
}

function wrongUsage({ message }: CommanderError): Problem {
  return {
    code: 'VALIDATION',
    message: message.replace(/^error: /, ''),
    cure: 'Add --help to see what the command takes.',
  }
}
