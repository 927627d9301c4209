const SECRET_NAME = /token|secret|password|passphrase|authorization|cookie|api.?key|private.?key|mnemonic/i
/** `?token=…`, `Bearer …`, `key: …`: a name that tells, and what follows it. */
const SECRET_TEXT = /((?:token|secret|password|api[_-]?key)["']?\s*[=:]\s*["']?|bearer\s+)[^\s"'&,;]+/gi
const DEPTH_MAX = 6
const TEXT_MAX = 8_000

/** The same without what nobody may read in a log: values under names that tell, and such texts in texts. */
export function withoutSecrets<T>(value: T, depth = 0): T {
  return cleaned(value, depth) as T
}

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.replaceAll(SECRET_TEXT, '$1•••').slice(0, TEXT_MAX)
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value
  if (depth >= DEPTH_MAX) return '…'
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => cleaned(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, SECRET_NAME.test(name) ? '•••' : cleaned(item, depth + 1)]),
  )
}
