export type JsonFault = { line: number; column: number; reason: string }

/**
 * Finds where a text stops being JSON (RFC 8259), and says why in plain words; undefined where it is JSON. Lines and
 * columns count from 1, columns in UTF-16 code units as editors do. Nesting costs no stack.
 */
export function locateJsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = []
  let at = 0
  const fault = (reason: string, offset = at): JsonFault => ({ ...placeOf(text, offset), reason })
  const skipSpace = (): void => {
    while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  }

  for (;;) {
    skipSpace()
    // A value, or the end of a list or object that has just been opened.
    const start = text[at]
    if (start === undefined) return fault(endReason(open))
    if (start === '{' || start === '[') {
      open.push(start)
      at++
      skipSpace()
      if (text[at] === (start === '{' ? '}' : ']')) {
        open.pop()
        at++
      } else if (start === '[') {
        continue
      } else {
        const reason = key()
        if (reason !== undefined) return fault(reason)
        continue
      }
    } else if (start === '"') {
      const reason = string()
      if (reason !== undefined) return fault(reason)
    } else {
      const scalar = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/.exec(
        text.slice(at, at + SCALAR_MAX),
      )
      if (scalar === null) return fault(valueReason(start))
      at += scalar[0].length
    }
    // What follows a value: the next one, or the ends of what holds it.
    for (;;) {
      skipSpace()
      const holder = open.at(-1)
      const next = text[at]
      if (holder === undefined) return next === undefined ? undefined : fault('there is more text after its end')
      if (next === undefined) return fault(endReason(open))
      if (next === (holder === '{' ? '}' : ']')) {
        open.pop()
        at++
        continue
      }
      if (next !== ',')
        return fault(`a comma or ${holder === '{' ? '}' : ']'} is missing before ${JSON.stringify(next)}`)
      const comma = at++
      skipSpace()
      if (text[at] === '}' || text[at] === ']') return fault(`a comma before ${text[at]} is one too many`, comma)
      if (holder === '{') {
        const reason = key()
        if (reason !== undefined) return fault(reason)
      }
      break
    }
  }

  function key(): string | undefined {
    if (text[at] === undefined) return endReason(open)
    if (text[at] !== '"') return 'a field name in double quotes is expected'
    const reason = string()
    if (reason !== undefined) return reason
    skipSpace()
    if (text[at] !== ':') return 'a colon is missing after the field name'
    at++
    return undefined
  }

  function string(): string | undefined {
    const start = at++
    for (;;) {
      const code = text.charCodeAt(at)
      if (Number.isNaN(code)) {
        at = start
        return 'a text is never closed with a double quote'
      }
      if (code < 0x20) return 'a text runs over the end of its line, or holds a control character'
      if (code === 0x22) break
      if (code === 0x5c) {
        if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at + 1, at + 6)))
          return 'a backslash here begins no known escape'
        at++
      }
      at++
    }
    at++
    return undefined
  }
}

/** Longer than any number worth writing. */
const SCALAR_MAX = 1_100

function endReason(open: readonly string[]): string {
  const holder = open.at(-1)
  return holder === undefined ? 'the file is empty' : `the file ends before a closing ${holder === '{' ? '}' : ']'}`
}

function valueReason(start: string): string {
  if (start === "'") return 'texts need double quotes'
  if (start === '/') return 'JSON has no comments'
  return `a value is expected, not ${JSON.stringify(start)}`
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
  return { line: before.split(/\r\n|\n|\r/).length, column: offset - lineStart + 1 }
}
