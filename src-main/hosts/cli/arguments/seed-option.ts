import { InvalidArgumentError } from 'commander'
import { seedSchema } from '../../../../schemas/ids.ts'

/** Reads a seed: a whole number of 64 bits, kept as text. */
export function seedOption(text: string): string {
  const seed = seedSchema.safeParse(text)
  if (seed.success) return seed.data
  throw new InvalidArgumentError('Expected a whole number from 0 to 18446744073709551615.')
}
