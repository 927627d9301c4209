const CONTROL = /\p{Cc}/u

/**
 * Why a path cannot name a file below a folder, or undefined where it can. Allowed are names joined by `/`: nothing
 * absolute, no drive, no `\`, no `.` or `..`, no control characters. Holds on every system, so that a document that
 * works on one works on all.
 */
export function relativePathFault(path: string): string | undefined {
  if (path === '') return 'it is empty'
  if (CONTROL.test(path)) return 'it holds a control character'
  if (path.includes('\\')) return 'it holds a backslash'
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'it is not relative'
  const names = path.split('/')
  if (names.includes('..')) return 'it leaves its folder by ".."'
  if (names.includes('.') || names.includes('')) return 'it has an empty name or "." in it'
  return undefined
}
