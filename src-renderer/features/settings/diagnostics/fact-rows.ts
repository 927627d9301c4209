import type { Diagnostics } from '../../../../schemas/engine-state.ts'
import { text } from '../../../text/text.ts'
import { count, duration } from '../../../ui/format.ts'

/** What is told of the engine, name and value. */
export function factRows(of: Diagnostics): [name: string, value: string][] {
  const words = text.settings.engine
  return [
    [words.version, `${of.studioVersion} · ${words.protocol(of.protocolVersion)}`],
    [
      words.parts,
      Object.entries(of.versions)
        .map((part) => part.join(' '))
        .join(', '),
    ],
    [words.platform, `${of.platform} · ${of.arch}`],
    [words.pid, String(of.pid)],
    [words.up, duration(of.upMs)],
    [words.threads, count(of.threads)],
    [words.memory, words.free(of.memoryBytes)],
    [words.loop, words.loopOf(of.loopDelayP99Ms)],
    ...of.disks.map(({ dir, freeBytes }): [string, string] => [
      words.disk(dir),
      freeBytes === null ? words.unknown : words.free(freeBytes),
    ]),
    [words.home, of.home],
    [words.projects, of.projectsDir],
    [words.log, of.logFile ?? words.unknown],
  ]
}
