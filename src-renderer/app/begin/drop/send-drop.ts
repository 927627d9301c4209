import type { Problem } from '../../../../schemas/errors.ts'
import { err, ok, type Result } from '../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../text/text.ts'
import { isolated } from '../../../ui/isolated.ts'
import type { DroppedFile } from './dropped.ts'

/** How far the copying is. Sizes in bytes. */
export type Sent = { files: number; totalFiles: number; bytes: number; totalBytes: number }

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** More would only wait for each other. */
const AT_ONCE = 4

/**
 * Copies what was dropped to the engine's host, file by file; gives the drop's id. The first file that can't be copied
 * ends it.
 */
export async function sendDrop(
  files: readonly DroppedFile[],
  fetch: Fetch,
  onSent: (sent: Sent) => void,
  signal: AbortSignal,
): Promise<Result<string, Problem>> {
  const begun = await ask(() => fetch('/drop', { method: 'POST', signal }), '')
  if (!begun.ok) return begun
  const { drop } = (await begun.value.json()) as { drop: string }
  const sent = {
    files: 0,
    totalFiles: files.length,
    bytes: 0,
    totalBytes: files.reduce((sum, { file }) => sum + file.size, 0),
  }
  let problem: Problem | undefined
  const left = files.values()

  async function sendSome(): Promise<void> {
    for (const { path, file } of left) {
      if (problem || signal.aborted) return
      const url = `/drop/${drop}?path=${encodeURIComponent(path)}`
      const answer = await ask(() => fetch(url, { method: 'PUT', body: file, signal }), path)
      if (!answer.ok) {
        problem ??= answer.error
        return
      }
      sent.files += 1
      sent.bytes += file.size
      onSent({ ...sent })
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, sendSome))
  if (signal.aborted) return err({ code: 'CANCELED', message: '' })
  return problem ? err(problem) : ok(drop)
}

async function ask(request: () => Promise<Response>, name: string): Promise<Result<Response, Problem>> {
  const { notSent, notSentCure } = text.begin
  const unknown: Problem = { code: 'UNREACHABLE', message: notSent(isolated(name)), cure: notSentCure }
  try {
    const response = await request()
    if (response.ok) return ok(response)
    const refusal = (await response.json()) as { data?: { problems?: Problem[] } }
    return err(refusal.data?.problems?.[0] ?? unknown)
  } catch {
    return err(unknown)
  }
}
