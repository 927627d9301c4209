import type { Problem } from '../../../schemas/errors.ts'

/** Where a command speaks: answers on stdout, everything else on stderr. */
export type Terminal = {
  json: boolean
  /** The answer: one JSON document with --json, else its words. */
  answer(document: unknown, words: string): void
  /** A line for people: with --json too, and never on stdout. */
  say(line: string): void
  /** Progress that replaces itself on a terminal, and is a plain line now and then elsewhere. */
  progress(line: string): void
  endProgress(): void
  /** Each once. */
  problems(told: readonly Problem[]): void
}

const PLAIN_EVERY_MS = 5_000

/** Speaks on this process's own streams. */
export function openTerminal(json: boolean): Terminal {
  const live = process.stderr.isTTY
  let lastPlainAt = 0
  let open = false

  function endProgress(): void {
    if (open) process.stderr.write('\n')
    open = false
  }

  function say(line: string): void {
    endProgress()
    process.stderr.write(`${line}\n`)
  }

  return {
    json,
    answer(document, words) {
      endProgress()
      process.stdout.write(json ? `${JSON.stringify(document, null, 2)}\n` : `${words}\n`)
    },
    say,
    progress(line) {
      if (live) {
        process.stderr.write(`\r\u001b[2K${line}`)
        open = true
        return
      }
      const now = performance.now()
      if (lastPlainAt !== 0 && now - lastPlainAt < PLAIN_EVERY_MS) return
      lastPlainAt = now
      process.stderr.write(`${line}\n`)
    },
    endProgress,
    problems(told) {
      endProgress()
      const problems = [...new Map(told.map((problem) => [JSON.stringify(problem), problem])).values()]
      if (json) process.stdout.write(`${JSON.stringify({ error: { problems } }, null, 2)}\n`)
      for (const problem of problems) process.stderr.write(`${inWords(problem)}\n`)
    },
  }
}

/** What, where, and the cure. */
export function inWords({ message, file, field, cure }: Problem): string {
  const place = [file, field].filter((part) => part !== undefined && part !== '').join(', ')
  return [place === '' ? message : `${place}: ${message}`, ...(cure === undefined ? [] : [`  → ${cure}`])].join('\n')
}
