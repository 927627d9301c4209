/** Files in the order in which one looks for another one: those of the same folder first, each as the alphabet has it. */
export function filesNear(file: string, files: readonly string[]): string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const sorted = [...new Set([file, ...files])].toSorted()
  const isNear = (path: string) => path.startsWith(folder)
  return [...sorted.filter(isNear), ...sorted.filter((path) => !isNear(path))]
}
