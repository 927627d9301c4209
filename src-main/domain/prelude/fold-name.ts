/** Printable ASCII is composed already, and its case folds one way alone. Most names are, and names are compared a lot. */
const PLAIN = /^[ -~]*$/

/**
 * The form in which two names are compared: without outer spaces, case, or the choice between composed and decomposed
 * accents. Case is folded both ways, so that `ß` meets `SS` as it does on a disk that ignores case.
 */
export function foldName(name: string): string {
  const trimmed = name.trim()
  if (PLAIN.test(trimmed)) return trimmed.toLowerCase()
  return trimmed.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}
