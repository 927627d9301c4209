import type { ReactNode } from 'react'
import { ChoiceParam } from './choice-param.tsx'
import { type ParamPath, paramsAt, valueAt } from './param-place.ts'
import type { ParamSpec } from './param-spec.ts'
import { useParamsEditor } from './params-editor.ts'
import { TextParam } from './text-param.tsx'
import { YesNoParam } from './yes-no-param.tsx'

type Props = {
  spec: ParamSpec
  path: ParamPath
  /** What it is for is told only where it is pointed at. */
  isTerse?: boolean
}

/** A parameter as the field that fits it. One that is filled by a placeholder is a text, whatever it is for. */
export function ParamField({ spec, path, isTerse = false }: Props): ReactNode {
  const { document, place } = useParamsEditor()
  const value = valueAt(paramsAt(document, place), path)
  const shared = { spec, path, isTerse }
  if (spec.kind === 'yesNo' && typeof value !== 'string') return <YesNoParam {...shared} value={value} />
  if (spec.kind === 'choice' && isAmong(spec, value)) return <ChoiceParam {...shared} value={value} />
  return <TextParam {...shared} />
}

function isAmong({ choices }: ParamSpec, value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && choices.includes(value))
}
