import path from 'node:path'

/** A path as the user typed it: npm runs scripts elsewhere, and says in INIT_CWD where the user is. */
export function userPath(typed: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), typed)
}
