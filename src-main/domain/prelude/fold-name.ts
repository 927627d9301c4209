/**
 * The form in which two names are compared: without outer spaces, case, or the choice between composed and decomposed
 * accents. Case is folded both ways, so that `ß` meets `SS` as it does on a disk that ignores case.
 */
export function foldName(name: string): string {
  return name.trim().normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}
