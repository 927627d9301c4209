import { PROTOCOL_VERSION } from '../../../schemas/protocol-version.ts'
import { hashOf } from '../../../src-main/domain/prelude/hash.ts'
import { describeContract } from './describe-contract.ts'
import { jsonSchemaFiles } from './json-schema-files.ts'

/** What is committed of the protocol: its version, and the hash of all that the version stands for. */
export type ProtocolPin = { version: number; sha256: string }

/** The protocol as the sources have it now: every procedure, and every document that passes through them. */
export function currentProtocol(): ProtocolPin {
  const documents = Object.fromEntries(jsonSchemaFiles())
  return { version: PROTOCOL_VERSION, sha256: hashOf({ procedures: describeContract(), documents }) }
}

/** True where the protocol changed and its version did not: an older window would not know. */
export function needsNewVersion(committed: ProtocolPin, current: ProtocolPin): boolean {
  return committed.sha256 !== current.sha256 && current.version <= committed.version
}
