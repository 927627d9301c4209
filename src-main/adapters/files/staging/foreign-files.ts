import { walkFiles } from '../walk-files.ts'
import { isInTheMaking } from './export-places.ts'
import { exportedFiles } from './exported-files.ts'

/** The files of a folder that no export of ours wrote, by their paths in it. Rejects with the system's error. */
export async function foreignFiles(folder: string): Promise<string[]> {
  const ours = new Set(await exportedFiles(folder))
  return (await walkFiles(folder)).flatMap(({ path }) => (ours.has(path) || isInTheMaking(path) ? [] : [path]))
}
