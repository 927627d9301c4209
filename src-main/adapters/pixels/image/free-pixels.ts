/** Smaller buffers may lie in a pool of Node's, and are not worth the trouble. */
const LEAST_BYTES = 1024 * 1024

/**
 * Gives the memory of pixels that nobody reads any more back at once: they are empty after. The collector looks only
 * once some 64 MB of them have gathered, in every worker of its own.
 */
export function freePixels({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength >= LEAST_BYTES) buffer.transfer(0)
}
