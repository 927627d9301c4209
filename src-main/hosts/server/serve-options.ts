import { Command, InvalidArgumentError } from 'commander'
import { userPath } from '../cli/arguments/user-path.ts'
import { wholeNumber } from '../cli/arguments/number-option.ts'
import { dataHome } from '../cli/data-home.ts'
import { isLoopback } from './guard/own-addresses.ts'
import { newToken } from './guard/token.ts'

export type ServeOptions = { port: number; host: string; token: string; home: string }

const TOKEN_LEAST = 16

/**
 * Reads the command line of `serve`; exits as commander does where it makes no sense.
 *
 * @param argv Without the program's own name.
 */
export function readServeOptions(argv: readonly string[], env: NodeJS.ProcessEnv): ServeOptions {
  const program = new Command('ovenbird-serve')
    .description('Serves the studio to a browser on this machine.')
    .option('--port <number>', 'port to listen on; 0 takes any that is free', wholeNumber(0, 65_535), 0)
    .option('--host <address>', 'address to listen on; another than this machine’s own needs --token', '127.0.0.1')
    .option('--token <secret>', `what a browser must show, at least ${TOKEN_LEAST} letters, digits, - or _`, secret)
    .option('--home <folder>', 'the studio’s data folder', userPath)
    .showHelpAfterError('(add --help for what it takes)')
    .parse([...argv], { from: 'user' })
  const { port, host, token, home } = program.opts<{ port: number; host: string; token?: string; home?: string }>()
  if (!isLoopback(host) && token === undefined) {
    program.error(
      `error: others could reach the studio at ${host}, because it is not an address of this machine alone\n` +
        'Give the secret that they must show: --token <secret>.',
      { exitCode: 2 },
    )
  }
  return { port, host, token: token ?? newToken(), home: home ?? dataHome(env, process.platform) }
}

function secret(text: string): string {
  if (new RegExp(`^[\\w-]{${TOKEN_LEAST},200}$`).test(text)) return text
  throw new InvalidArgumentError(`Expected at least ${TOKEN_LEAST} letters, digits, - or _.`)
}
