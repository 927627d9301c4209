import { createRouterClient, type RouterClient } from '@orpc/server'
import type { router as routerType } from '../../../rpc/router.ts'
import { router } from '../../../rpc/router.ts'
import { composeEngine } from '../../compose-engine.ts'
import { dataHome } from '../data-home.ts'
import { EXIT_FAILED } from '../exit-codes.ts'
import { problemsOfError } from '../failure.ts'
import type { Terminal } from '../terminal.ts'

export type Api = RouterClient<typeof routerType>

/** The engine for one command, asked through the contract like by any other way in. */
export type Host = { api: Api; dispose(): Promise<void> }

/** Puts an engine together for one command. What it cannot go on from ends the process. */
export function openHost(terminal: Terminal, threads?: number): Host {
  const { engine, dispose } = composeEngine({
    home: dataHome(process.env, process.platform),
    program: 'ovenbird (command line)',
    threads,
    onNotice: (message) => terminal.say(message),
    onError(error) {
      terminal.problems(problemsOfError(error))
      process.exit(EXIT_FAILED)
    },
  })
  return { api: createRouterClient(router, { context: { engine } }), dispose }
}
