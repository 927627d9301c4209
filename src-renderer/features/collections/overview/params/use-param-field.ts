import { type TypedField, useTypedField } from '../../edit/use-typed-field.ts'
import { sentences } from '../../../../ui/sentences.ts'
import { type ParamPath, paramsAt, setParam, valueAt } from './param-place.ts'
import type { ParamSpec } from './param-spec.ts'
import { useParamsEditor } from './params-editor.ts'
import { readParam, writeParam } from './read-param.ts'

/** A parameter that is typed: saved with every key that leaves it valid, with what is wrong with it beside. */
export function useParamField(spec: ParamSpec, path: ParamPath): TypedField {
  const { session, document, categories, place, draftKey, problems } = useParamsEditor()
  const stored = writeParam(valueAt(paramsAt(document, place), path))
  const field = useTypedField(session, {
    key: `${draftKey}${path.join('/')}`,
    stored,
    read: (typed) => {
      const read = readParam(spec, typed, categories)
      return read.ok ? { ok: true, value: setParam(place, path, read.value) } : read
    },
  })
  if (field.fault !== null || field.text !== stored) return field
  // What stands there may be wrong too: it may come from a file.
  const read = readParam(spec, stored, categories)
  const known = problems.find((problem) => problem.field === ['params', ...path].join('.'))
  return { ...field, fault: read.ok ? (known ? sentences(known.message, known.cure) : null) : read.error }
}
