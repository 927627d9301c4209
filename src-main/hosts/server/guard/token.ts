import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A fresh secret of 256 bits, fit for an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in a time that says nothing about the secret. */
export function isToken(given: string | undefined, token: string): boolean {
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}

/** Equal lengths, whatever is compared. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
