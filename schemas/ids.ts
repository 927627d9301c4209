import { z } from 'zod'

/** Lower-case hexadecimal SHA-256, 64 characters. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hexadecimal digits')

/** ULID: 26 characters of Crockford base 32. */
export const ulidSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'expected a ULID')

/** A seed as a decimal string, 0 … 2^64 − 1: 64-bit values do not survive JSON numbers. */
export const seedSchema = z
  .string()
  .regex(/^(0|[1-9]\d{0,19})$/, 'expected a whole number from 0 to 18446744073709551615')
  .refine((text) => text.length < 20 || text <= '18446744073709551615', 'larger than 18446744073709551615')

/** A piece's number in its cook, from 1. */
export const pieceNumberSchema = z.int().min(1)

export type Sha256 = z.infer<typeof sha256Schema>
export type Ulid = z.infer<typeof ulidSchema>
