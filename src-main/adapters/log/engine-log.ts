import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type LogLine, logLineSchema } from '../../../schemas/engine-state.ts'
import type { Clock } from '../../app/ports/clock.ts'
import type { Log } from '../../app/ports/log.ts'
import { withoutSecrets } from './without-secrets.ts'

export type EngineLogOptions = { dir: string; clock: Pick<Clock, 'now'>; fileBytesMax?: number; filesMax?: number }

const FILE_BYTES_MAX = 2 * 1_048_576
const FILES_MAX = 5
/** A line is cut here, so that no fault fills the log alone. */
const MESSAGE_MAX = 4_000

/**
 * One JSON object a line in `engine.log`; full, it becomes `engine.1.log`, and the oldest of five goes. Written at once,
 * since what is logged is often the last thing that happens. Several engines may write the same file: a line is one
 * write. A disk that refuses is no reason to stop: the line is lost.
 */
export function openEngineLog({
  dir,
  clock,
  fileBytesMax = FILE_BYTES_MAX,
  filesMax = FILES_MAX,
}: EngineLogOptions): Log {
  const file = path.join(dir, 'engine.log')
  const older = (n: number) => (n === 0 ? file : path.join(dir, `engine.${n}.log`))

  function rotate(): void {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < fileBytesMax) return
    for (let n = filesMax - 1; n > 0; n -= 1) {
      if (statSync(older(n - 1), { throwIfNoEntry: false })) renameSync(older(n - 1), older(n))
    }
  }

  return {
    file,
    write(level, message, details) {
      const line: LogLine = {
        ts: clock.now(),
        level,
        message: withoutSecrets(message).slice(0, MESSAGE_MAX),
        ...(details && { details: withoutSecrets(details) }),
      }
      try {
        mkdirSync(dir, { recursive: true })
        rotate()
        appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 })
      } catch {
        // Nobody could be told: what tells is what failed.
      }
    },
    async tail(limit) {
      const lines: LogLine[] = []
      for (let n = 0; n < filesMax && lines.length < limit; n += 1) {
        const text = await readFile(older(n), 'utf8').catch(() => '')
        lines.unshift(
          ...text
            .split('\n')
            .flatMap(readLine)
            .slice(lines.length - limit),
        )
      }
      return lines
    },
  }
}

/** A line that was torn by a power cut is left out. */
function readLine(text: string): LogLine[] {
  try {
    return [logLineSchema.parse(JSON.parse(text))]
  } catch {
    return []
  }
}
