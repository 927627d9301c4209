import type { Problem } from '../../../schemas/errors.ts'
import { foldName } from '../prelude/fold-name.ts'
import { nearestName } from '../prelude/nearest-name.ts'
import { err, ok, type Result } from '../prelude/result.ts'
import { safeFileName } from './safe-file-name.ts'
import type { ShippedPiece } from './shipped-piece.ts'

/** What a piece without a trait of a category is called in a file name. */
const NONE = 'None'

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'number' | 'index'; width: number }
  | { kind: 'collection' | 'seed' }
  | { kind: 'trait'; category: string }

/** A file-name template that is understood. */
export type FileNameTemplate = readonly Part[]

/**
 * Reads a template such as `{collection}-{number:05}` or `{trait:Fur} {index}`: `number` and `index` (from 0) take a
 * width that is filled with zeros, `trait` a category; `{{` and `}}` are plain braces. Lists every fault at once.
 */
export function compileFileName(template: string, categories: readonly string[]): Result<FileNameTemplate, Problem[]> {
  const known = new Map<string, Part>([
    ['number', { kind: 'number', width: 0 }],
    ['index', { kind: 'index', width: 0 }],
    ['collection', { kind: 'collection' }],
    ['seed', { kind: 'seed' }],
  ])
  for (const category of categories) known.set(`trait:${foldName(category)}`, { kind: 'trait', category })
  const parts: Part[] = []
  const problems: Problem[] = []
  let from = 0
  const text = (text: string): void => {
    if (/[/\\]/.test(text)) problems.push(faultOf('A file name cannot hold a folder.', 'Remove "/" and "\\".'))
    if (text !== '') parts.push({ kind: 'text', text })
  }
  while (from < template.length) {
    const brace = template.slice(from).search(/[{}]/)
    if (brace === -1) break
    const at = from + brace
    text(template.slice(from, at))
    if (template[at] === template[at + 1]) {
      text(template.charAt(at))
      from = at + 2
      continue
    }
    const found = template[at] === '{' ? fieldAt(template, at, known) : undefined
    if (found === undefined) {
      const end = template.indexOf('}', at)
      problems.push(unknownField(template.slice(at, end === -1 ? undefined : end + 1), categories))
      from = end === -1 ? template.length : end + 1
    } else {
      parts.push(found.part)
      from = found.end
    }
  }
  text(template.slice(from))
  return problems.length > 0 ? err(problems) : ok(parts)
}

/** The name of a piece's files, without an extension: safe on every system. */
export function fileNameOf(template: FileNameTemplate, piece: ShippedPiece, collection: string): string {
  return safeFileName(template.map((part) => textOf(part, piece, collection)).join(''))
}

function textOf(part: Part, piece: ShippedPiece, collection: string): string {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'number':
    case 'index':
      return String(piece[part.kind]).padStart(part.width, '0')
    case 'collection':
      return collection
    case 'seed':
      return piece.seed
    case 'trait': {
      const value = Object.hasOwn(piece.selection, part.category) ? piece.selection[part.category] : null
      return String(value ?? NONE)
    }
  }
}

/** The field whose brace opens at `at`. A category's name may hold braces: the first `}` that ends a known name closes. */
function fieldAt(
  template: string,
  at: number,
  known: ReadonlyMap<string, Part>,
): { part: Part; end: number } | undefined {
  for (let close = template.indexOf('}', at); close !== -1; close = template.indexOf('}', close + 1)) {
    const [name = '', ...rest] = template.slice(at + 1, close).split(':')
    const value = rest.join(':')
    const kind = name.trim().toLowerCase()
    const part = known.get(kind === 'trait' ? `trait:${foldName(value)}` : kind)
    if (part === undefined) continue
    if (part.kind === 'trait' || rest.length === 0) return { part, end: close + 1 }
    const isCounter = part.kind === 'number' || part.kind === 'index'
    if (isCounter && /^0?[1-9]\d?$/.test(value)) return { part: { ...part, width: Number(value) }, end: close + 1 }
  }
  return undefined
}

function unknownField(field: string, categories: readonly string[]): Problem {
  const known = [
    '{number}',
    '{number:05}',
    '{index}',
    '{collection}',
    '{seed}',
    ...categories.map((name) => `{trait:${name}}`),
  ]
  const nearest = nearestName(field, known)
  const cure =
    nearest === undefined
      ? 'Use one of the known fields; write {{ and }} for plain braces.'
      : `Did you mean ${nearest}?`
  return faultOf(`A file name has no field ${field}; known are ${known.join(', ')}.`, cure)
}

function faultOf(message: string, cure: string): Problem {
  return { code: 'VALIDATION', message, field: 'fileName', cure }
}
