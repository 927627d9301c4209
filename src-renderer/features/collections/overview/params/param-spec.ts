import type { Tool } from '../../../../../schemas/tool.ts'

/** How a parameter is asked for. `json`: what no other field fits. */
export type ParamKind = 'number' | 'text' | 'long' | 'colour' | 'yesNo' | 'choice' | 'json'

/** One parameter as a field of a form. */
export type ParamSpec = {
  name: string
  label: string
  help: string
  kind: ParamKind
  isRequired: boolean
  isWhole: boolean
  min: number | undefined
  max: number | undefined
  /** What it has to look like, as a regular expression. */
  pattern: string | undefined
  lengthMax: number | undefined
  choices: readonly string[]
  /** What the tool takes where nothing is said. */
  standard: unknown
}

/** A form of a tool: what has to be said, and what may be. */
export type ParamForm = { required: ParamSpec[]; more: ParamSpec[] }

/** Longer texts get lines. */
const LINE_LETTERS = 200
const COLOR_PATTERN = /^\^?#/

/** The form of a tool's parameters. Options of single layers are left to whoever shows the layers. */
export function paramForm({ inputSchema, drawsLayers }: Pick<Tool, 'inputSchema' | 'drawsLayers'>): ParamForm {
  const required = new Set(inputSchema.required)
  const specs = Object.entries(inputSchema.properties)
    .filter(([name]) => !(drawsLayers && name === 'layers'))
    .map(([name, schema]) => paramSpec(name, schema, required.has(name)))
  return { required: specs.filter(({ isRequired }) => isRequired), more: specs.filter(({ isRequired }) => !isRequired) }
}

/** What may be said of one layer, where the tool draws them. */
export function layerSpecs({ inputSchema, drawsLayers }: Pick<Tool, 'inputSchema' | 'drawsLayers'>): ParamSpec[] {
  const options = drawsLayers ? recordOf(inputSchema.properties['layers']?.['additionalProperties']) : {}
  return Object.entries(recordOf(options['properties'])).map(([name, schema]) => paramSpec(name, schema, false))
}

/** One property of an input schema, a JSON Schema. */
export function paramSpec(name: string, schema: unknown, isRequired: boolean): ParamSpec {
  const facts = recordOf(schema)
  const types = typesOf(facts)
  return {
    name,
    label: textOf(facts['title']) ?? name,
    help: textOf(facts['description']) ?? '',
    kind: kindOf(facts, types),
    isRequired,
    isWhole: types.includes('integer') && !types.includes('number'),
    min: numberOf(facts['minimum']),
    max: numberOf(facts['maximum']),
    pattern: textOf(facts['pattern']),
    lengthMax: numberOf(facts['maxLength']),
    choices: choicesOf(facts),
    standard: facts['default'],
  }
}

function kindOf(facts: Readonly<Record<string, unknown>>, types: readonly string[]): ParamKind {
  if (choicesOf(facts).length > 0) return 'choice'
  if (types.includes('string')) {
    if (facts['format'] === 'color' || COLOR_PATTERN.test(textOf(facts['pattern']) ?? '')) return 'colour'
    const isFree = types.length === 1 && facts['pattern'] === undefined && facts['format'] === undefined
    return isFree && (numberOf(facts['maxLength']) ?? Infinity) > LINE_LETTERS ? 'long' : 'text'
  }
  if (types.includes('boolean')) return 'yesNo'
  return types.includes('integer') || types.includes('number') ? 'number' : 'json'
}

function typesOf(facts: Readonly<Record<string, unknown>>): string[] {
  const others = [facts['anyOf'], facts['oneOf']].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []))
  const own = facts['type']
  const named = Array.isArray(own) ? (own as unknown[]) : [own]
  return [...named, ...others.flatMap((one) => typesOf(recordOf(one)))].filter((type) => typeof type === 'string')
}

function choicesOf(facts: Readonly<Record<string, unknown>>): string[] {
  const choices: unknown = facts['enum']
  return Array.isArray(choices) && choices.every((one) => typeof one === 'string') ? choices : []
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}
