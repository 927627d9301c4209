/** A stream of random 32-bit words: each call gives a signed integer, every value equally likely. */
export interface RandomSource {
  next(): number
}
