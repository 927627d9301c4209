import { safeFileName } from '../../../domain/ship/safe-file-name.ts'

/** A name as a folder on every system: `Lantern Keepers` → `lantern-keepers`. */
export function slug(name: string): string {
  return safeFileName(name.trim().toLowerCase().replaceAll(/\s+/g, '-')).slice(0, 80)
}
