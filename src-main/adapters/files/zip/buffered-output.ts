import type { FileHandle } from 'node:fs/promises'

const FLUSH_BYTES = 1024 * 1024

/** Writes to a file from its start, in pieces large enough that small ones cost little. */
export class BufferedOutput {
  readonly #file: FileHandle
  #pending: Uint8Array[] = []
  #pendingBytes = 0
  #position = 0

  constructor(file: FileHandle) {
    this.#file = file
  }

  /** How much has been written, counted from the start. */
  get position(): number {
    return this.#position
  }

  /** Takes bytes over; they may be written later. */
  async write(bytes: Uint8Array): Promise<void> {
    this.#pending.push(bytes)
    this.#pendingBytes += bytes.length
    this.#position += bytes.length
    if (this.#pendingBytes >= FLUSH_BYTES) await this.flush()
  }

  /** Puts down what was taken over. */
  async flush(): Promise<void> {
    const bytes = Buffer.concat(this.#pending)
    const start = this.#position - this.#pendingBytes
    this.#pending = []
    this.#pendingBytes = 0
    await this.#writeAll(bytes, start)
  }

  /** Replaces bytes that were written before. */
  async patch(bytes: Uint8Array, position: number): Promise<void> {
    await this.flush()
    await this.#writeAll(bytes, position)
  }

  /** A single write may be short on a disk that is nearly full: the next one then says so. */
  async #writeAll(bytes: Uint8Array, position: number): Promise<void> {
    for (let written = 0; written < bytes.length;) {
      written += (await this.#file.write(bytes, written, bytes.length - written, position + written)).bytesWritten
    }
  }
}
