import type { Problem } from '../../../schemas/errors.ts'
import { foldName } from '../prelude/fold-name.ts'

/**
 * Takes the names of an export's pieces one at a time, and tells of two that some disk could not hold beside each other:
 * equal but for case or for how accents are composed.
 */
export function nameRegister(): (name: string, pieceNumber: number) => Problem | undefined {
  const owners = new Map<string, number>()
  return (name, pieceNumber) => {
    const folded = foldName(name)
    const other = owners.get(folded)
    if (other === undefined) {
      owners.set(folded, pieceNumber)
      return undefined
    }
    return {
      code: 'VALIDATION',
      message: `Pieces ${other} and ${pieceNumber} would both be named "${name}".`,
      field: 'fileName',
      cure: 'Add {number} to the file name.',
      details: { name, pieces: [other, pieceNumber] },
    }
  }
}
