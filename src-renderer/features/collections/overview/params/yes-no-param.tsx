import { Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { type ParamPath, setParam } from './param-place.ts'
import { paramHelp } from './param-help.ts'
import type { ParamSpec } from './param-spec.ts'
import { useParamsEditor } from './params-editor.ts'

type Props = { spec: ParamSpec; path: ParamPath; isTerse: boolean; value: unknown }

/** A parameter that is on or off. */
export function YesNoParam({ spec, path, isTerse, value }: Props): ReactNode {
  const { session, place, isOff } = useParamsEditor()
  const isStandard = (next: boolean) => !spec.isRequired && next === spec.standard
  return (
    <Switch
      label={spec.label}
      {...(isTerse ? { title: spec.help } : { description: paramHelp(spec) })}
      checked={(value ?? spec.standard) === true}
      disabled={isOff}
      onChange={(event) => {
        const next = event.currentTarget.checked
        session.act(setParam(place, path, isStandard(next) ? undefined : next))
      }}
    />
  )
}
