import { foldName } from '../../prelude/fold-name.ts'

/** The name, or where it is taken the name with the first free number: "Crown", "Crown 2", "Crown 3". */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const folded = new Set([...taken].map(foldName))
  if (!folded.has(foldName(wanted))) return wanted
  const stem = /^(.*\S)\s+\d+$/.exec(wanted)?.[1] ?? wanted
  for (let number = 2; ; number += 1) {
    const name = `${stem} ${number}`
    if (!folded.has(foldName(name))) return name
  }
}
