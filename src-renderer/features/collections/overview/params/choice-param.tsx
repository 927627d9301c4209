import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import { paramHelp } from './param-help.ts'
import { type ParamPath, setParam } from './param-place.ts'
import type { ParamSpec } from './param-spec.ts'
import { useParamsEditor } from './params-editor.ts'

/** Stands for what the tool or the whole says; no choice is called so. */
const STANDARD = ''

type Props = { spec: ParamSpec; path: ParamPath; isTerse: boolean; value: string | undefined }

/** A parameter that is one of a few. */
export function ChoiceParam({ spec, path, isTerse, value }: Props): ReactNode {
  const { session, place, isOff } = useParamsEditor()
  const standard = typeof spec.standard === 'string' ? spec.standard : null
  const choices = spec.choices.map((choice) => ({ value: choice, label: choice }))
  const hasOwn = standard === null && !spec.isRequired
  return (
    <Select
      label={spec.label}
      withAsterisk={spec.isRequired}
      {...(isTerse ? { title: spec.help } : { description: paramHelp(spec) })}
      allowDeselect={false}
      readOnly={isOff}
      data={hasOwn ? [{ value: STANDARD, label: text.testWindow.params.asIs }, ...choices] : choices}
      value={value ?? standard ?? (hasOwn ? STANDARD : null)}
      onChange={(next) => {
        if (next === null || next === value) return
        session.act(setParam(place, path, next === STANDARD || next === standard ? undefined : next))
      }}
    />
  )
}
