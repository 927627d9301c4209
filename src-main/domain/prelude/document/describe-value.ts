const TEXT_MAX = 40

/** A JSON value in a few plain words, for messages: `the text "ten"`, `a list`, `the number 3`. */
export function describeValue(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  switch (typeof value) {
    case 'string':
      return value === '' ? 'an empty text' : `the text ${JSON.stringify(shorten(value))}`
    case 'number':
      return `the number ${value}`
    case 'object':
      return 'an object'
    case 'boolean':
      return String(value)
    default:
      return 'something that is no JSON'
  }
}

function shorten(text: string): string {
  return text.length <= TEXT_MAX ? text : `${text.slice(0, TEXT_MAX).toWellFormed()}…`
}
