import type { Collection } from '../../../../../schemas/collection.ts'
import { fieldChange } from '../../parts/field-change.ts'
import type { ChangeOf } from '../../edit/shown-document.ts'

type Params = Readonly<Record<string, unknown>>

/** Whose parameters: those of the generator, or of the finishing step at an index. */
export type ParamPlace = 'generator' | { step: number }

/** Steps from the parameters to one of them, as `['layers', 'Hat', 'opacity']`. */
export type ParamPath = readonly [string, ...string[]]

export function paramsAt({ params, finish }: Collection, place: ParamPlace): Params {
  return place === 'generator' ? params : (finish?.[place.step]?.params ?? {})
}

export function valueAt(params: Params, path: ParamPath): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Params)[step] : undefined),
    params,
  )
}

/** The parameters with one of them set; undefined takes it away, and what is left empty around it. */
export function withValue(params: Params, [step, ...rest]: ParamPath, value: unknown): Record<string, unknown> {
  const { [step]: before, ...others } = params
  const [next, ...after] = rest
  const inner = typeof before === 'object' && before !== null ? (before as Params) : {}
  const now = next === undefined ? value : emptied(withValue(inner, [next, ...after], value))
  if (now === undefined) return others
  return { ...params, [step]: now }
}

/** Sets one parameter; undefined takes it away. */
export function setParam(place: ParamPlace, path: ParamPath, value: unknown): ChangeOf {
  return (document) => {
    const params = withValue(paramsAt(document, place), path, value)
    if (place === 'generator') return fieldChange({ params })
    const { finish = [] } = document
    if (!finish[place.step]) return null
    return fieldChange({ finish: finish.map((step, at) => (at === place.step ? { ...step, params } : step)) })
  }
}

function emptied(params: Record<string, unknown>): Record<string, unknown> | undefined {
  return Object.keys(params).length === 0 ? undefined : params
}
