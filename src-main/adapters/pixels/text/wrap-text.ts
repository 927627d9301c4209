/**
 * Breaks a text into lines of at most `columns` characters, at spaces where it can. What does not fit into `maxLines`
 * is cut off, with an ellipsis.
 */
export function wrapText(text: string, columns: number, maxLines: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.normalize('NFC').split(/\s+/).filter(Boolean))
    for (const part of chop(word, columns)) {
      const joined = line === '' ? part : `${line} ${part}`
      if ([...joined].length <= columns) line = joined
      else {
        lines.push(line)
        line = part
      }
    }
  if (line !== '') lines.push(line)
  return lines.length <= maxLines ? lines : [...lines.slice(0, maxLines - 1), ellipsize(lines[maxLines - 1]!, columns)]
}

/** The text where it fits; else as much of it as leaves room for three dots. */
export function fitText(text: string, columns: number): string {
  return [...text].length <= columns ? text : ellipsize(text, columns)
}

const ellipsize = (text: string, columns: number): string =>
  `${[...text].slice(0, Math.max(0, columns - 3)).join('')}...`

function chop(word: string, columns: number): string[] {
  const characters = [...word]
  const parts: string[] = []
  for (let at = 0; at < characters.length; at += columns) parts.push(characters.slice(at, at + columns).join(''))
  return parts
}
