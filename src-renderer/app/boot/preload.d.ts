/** What the preload script adds to the page: see src-preload. Absent in a browser. */
interface Window {
  readonly ovenbird?: { pathOf(file: File): string }
}
