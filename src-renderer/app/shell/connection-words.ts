import type { EngineProcess } from '../../../schemas/desktop.ts'
import type { ConnectionState } from '../../client/connection-state.ts'
import { text } from '../../text/text.ts'
import { sentences } from '../../ui/sentences.ts'

/** The connection as the status bar shows it: a word, and a shape that differs also without colour. */
export type ConnectionWords = { word: string; shape: 'full' | 'half' | 'cross'; tone: 'ok' | 'warn' | 'bad' }

export function connectionWords(connection: ConnectionState): ConnectionWords {
  switch (connection.kind) {
    case 'live':
      return { word: text.connection.ready, shape: 'full', tone: 'ok' }
    case 'connecting':
      return { word: text.connection.connecting, shape: 'half', tone: 'warn' }
    case 'lost':
      return { word: text.connection.gone, shape: 'cross', tone: 'bad' }
    case 'refused':
      return { word: text.connection.refused, shape: 'cross', tone: 'bad' }
  }
}

/** What is told across the window about an engine that is not there. In a browser nobody is known to start it again. */
export function goneWords(process: EngineProcess | null): { title: string; details: string | null; canStart: boolean } {
  if (process?.kind === 'stopped') {
    const { message, cure } = process.problem
    return { title: text.connection.stoppedTitle, details: sentences(message, cure), canStart: true }
  }
  const title = process === null ? text.connection.lostTitle : text.connection.goneTitle
  return { title, details: null, canStart: false }
}
