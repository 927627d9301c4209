import type { Diagnostics, EngineState, LogLine } from '../../../../schemas/engine-state.ts'
import { text } from '../../../text/text.ts'
import { factRows } from './fact-rows.ts'
import { lineText } from './sought-lines.ts'

/** Everything on the page as plain text, to be sent to who can help. */
export function writeReport(
  diagnostics: Diagnostics | undefined,
  engine: EngineState | null,
  lines: readonly LogLine[],
): string {
  const { projects, notices, logs, engine: words } = text.settings
  const parts = [
    [text.common.studio],
    [words.title, ...(diagnostics ? factRows(diagnostics).map(([name, value]) => `${name}: ${value}`) : [words.gone])],
    [
      projects.title,
      ...(engine?.projects ?? []).map(({ name, dir, state, problem }) =>
        [name, projects.states[state], dir, problem?.message].filter(Boolean).join(' · '),
      ),
    ],
    [notices.title, ...(engine?.notices ?? []).map(({ problem }) => JSON.stringify(problem))],
    [logs.title, ...lines.map(lineText)],
  ]
  return parts.map((part) => part.join('\n')).join('\n\n')
}
