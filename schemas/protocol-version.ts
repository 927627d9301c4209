/**
 * Raised whenever the contract changes in a way that an older window or script would notice. A test hashes the whole
 * protocol and fails unless this was raised with it.
 */
export const PROTOCOL_VERSION = 3
