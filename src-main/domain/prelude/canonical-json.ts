import serialize from 'canonicalize'

/**
 * Canonical JSON (RFC 8785): equal values give equal text on every platform. Members that are `undefined` are left out.
 * Throws on what JSON cannot hold (NaN, Infinity, BigInt): feeding one is a bug.
 */
export function canonicalJson(value: unknown): string {
  const text = serialize(value)
  if (text === undefined) throw new Error('canonicalJson: value has no JSON form')
  return text
}
