import { compileTemplate } from '../../../../../src-main/domain/plan/placeholders/compile-template.ts'
import { err, ok, type Result } from '../../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../../text/text.ts'
import { sentences } from '../../../../ui/sentences.ts'
import type { ParamSpec } from './param-spec.ts'

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i

/** A parameter as it would be typed. */
export function writeParam(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/**
 * What a typed text makes of a parameter, or what is wrong with it in words; undefined: the tool's own value. Any
 * parameter may be a text with placeholders: what those come to is known piece by piece only.
 */
export function readParam(spec: ParamSpec, typed: string, categories: readonly string[]): Result<unknown, string> {
  const words = text.testWindow.wrong
  const written = typed.trim()
  if (written === '') return spec.isRequired ? err(words.needed) : ok(undefined)
  if (spec.kind === 'json') return readJson(written)
  const template = compileTemplate(typed, categories)
  if (!template.ok) return err(template.error.map(({ message, cure }) => sentences(message, cure)).join(' '))
  const hasPlaceholder = template.value.kind !== 'constant'
  if (spec.kind === 'number') return hasPlaceholder ? ok(written) : readNumber(spec, written)
  if (spec.kind === 'text' || spec.kind === 'long') return readText(spec, typed, hasPlaceholder)
  return hasPlaceholder ? ok(written) : readText(spec, written, false)
}

function readNumber({ min, max, isWhole }: ParamSpec, written: string): Result<number, string> {
  const words = text.testWindow.wrong
  const plain = written.replace(',', '.')
  const number = NUMBER.test(plain) ? Number(plain) : Number.NaN
  if (!Number.isFinite(number)) return err(words.number)
  if (isWhole && !Number.isInteger(number)) return err(words.whole)
  if ((min !== undefined && number < min) || (max !== undefined && number > max)) return err(words.range(min, max))
  return ok(number)
}

function readText(spec: ParamSpec, typed: string, hasPlaceholder: boolean): Result<string, string> {
  const words = text.testWindow.wrong
  if (spec.lengthMax !== undefined && typed.length > spec.lengthMax) return err(words.long(spec.lengthMax))
  if (hasPlaceholder) return ok(typed)
  if (spec.choices.length > 0 && !spec.choices.includes(typed)) return err(words.choice(spec.choices))
  if (spec.pattern !== undefined && !new RegExp(spec.pattern, 'u').test(typed)) {
    return err(spec.kind === 'colour' ? words.colour : words.pattern(spec.pattern))
  }
  return ok(typed)
}

function readJson(written: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(written) as unknown)
  } catch {
    return err(text.testWindow.wrong.json)
  }
}
