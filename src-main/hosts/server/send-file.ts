import { type FileHandle, open } from 'node:fs/promises'
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'

type Sent = { headers: OutgoingHttpHeaders; headAlone: boolean }

/** Larger files are sent as they are read. */
const WHOLE_MAX_BYTES = 256 * 1024

/** Sends a file as it is; undefined, and nothing is sent, where it cannot be opened. A reader who leaves early is no fault. */
export async function sendFile(
  path: string,
  response: ServerResponse,
  { headers, headAlone }: Sent,
): Promise<'sent' | undefined> {
  const file = await open(path).catch(() => undefined)
  if (!file) return undefined
  try {
    const { size } = await file.stat()
    response.writeHead(200, { ...headers, 'content-length': size })
    if (headAlone) response.end()
    else if (size <= WHOLE_MAX_BYTES) response.end(await readWhole(file, size))
    else await pipeline(file.createReadStream({ autoClose: false }), response).catch(() => undefined)
    return 'sent'
  } finally {
    await file.close()
  }
}

/** In one go: a stream asks once more to learn that this was all. */
async function readWhole(file: FileHandle, sizeBytes: number): Promise<Uint8Array> {
  const { buffer } = await file.read(new Uint8Array(sizeBytes), 0, sizeBytes, 0)
  return buffer
}
