import { describe, expect, test } from 'vitest'
import { describeContract } from '../../build/scripts/schemas/describe-contract.ts'
import { type ProtocolPin, currentProtocol, needsNewVersion } from '../../build/scripts/schemas/protocol-pin.ts'
import { readRepoJson } from '../support/repository.ts'

type Procedure = { route: { method?: string; path?: string } }

const procedures = Object.entries(describeContract()) as [string, Procedure][]

describe('the protocol', () => {
  test('is the committed one (else raise PROTOCOL_VERSION and run `npm run schemas`)', () => {
    expect(readRepoJson('schemas/json/protocol.json')).toEqual(currentProtocol())
  })

  test('needs a new version when anything of it changes, and only then', () => {
    const committed: ProtocolPin = { version: 3, sha256: 'a' }
    expect(needsNewVersion(committed, { version: 3, sha256: 'a' })).toBe(false)
    expect(needsNewVersion(committed, { version: 3, sha256: 'b' })).toBe(true)
    expect(needsNewVersion(committed, { version: 4, sha256: 'b' })).toBe(false)
  })

  test('offers each procedure to scripts under an address of its own', () => {
    expect(procedures.length).toBeGreaterThan(20)
    const addresses = procedures.map(
      ([name, { route }]) => `${route.method ?? `${name}: no method`} ${route.path ?? name}`,
    )
    expect(addresses.filter((address) => !/^(GET|POST|PUT|PATCH|DELETE) \//.test(address))).toEqual([])
    expect(new Set(addresses).size).toBe(addresses.length)
  })
})
