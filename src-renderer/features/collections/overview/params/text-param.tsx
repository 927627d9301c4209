import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import { PlaceholderInput } from './placeholder-input.tsx'
import { paramHelp } from './param-help.ts'
import { type ParamPath, paramsAt, setParam, valueAt } from './param-place.ts'
import type { ParamSpec } from './param-spec.ts'
import classes from './params.module.css'
import { useParamsEditor } from './params-editor.ts'
import { writeParam } from './read-param.ts'
import { useParamField } from './use-param-field.ts'

const PICKED = /^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i
const BLACK = '#000000'

type Props = { spec: ParamSpec; path: ParamPath; isTerse: boolean }

/** A parameter that is typed, in which `[[` offers placeholders; below it what it comes to. */
export function TextParam({ spec, path, isTerse }: Props): ReactNode {
  const { session, document, categories, place, isOff, resolved } = useParamsEditor()
  const field = useParamField(spec, path)
  const shown = resolvedText(valueAt(paramsAt(document, place), path), resolved && valueAt(resolved, path))
  const color = field.text.trim() || writeParam(spec.standard)
  return (
    <div>
      <PlaceholderInput
        field={field}
        categories={categories}
        isLong={spec.kind === 'long' || spec.kind === 'json'}
        label={spec.label}
        withAsterisk={spec.isRequired}
        aria-required={spec.isRequired || undefined}
        readOnly={isOff}
        placeholder={writeParam(spec.standard)}
        {...(isTerse ? { title: spec.help } : { description: paramHelp(spec) })}
        leftSection={
          spec.kind === 'colour' && (
            <input
              type="color"
              className={classes.color}
              aria-label={text.testWindow.params.pickColour(spec.label)}
              disabled={isOff}
              value={PICKED.test(color) ? sixDigits(color) : BLACK}
              onChange={(event) => session.act(setParam(place, path, event.currentTarget.value))}
            />
          )
        }
      />
      {shown !== null && (
        <div className={classes.resolved}>
          <span aria-hidden>→ </span>
          <span className={classes.said}>{text.testWindow.params.resolved}</span> <bdi>{shown}</bdi>
        </div>
      )}
    </div>
  )
}

/** What a text comes to for the piece that is tried; null where it says itself what it is. */
function resolvedText(written: unknown, resolved: unknown): string | null {
  if (typeof written !== 'string' || !written.includes('[[') || resolved === undefined) return null
  return resolved === null ? null : writeParam(resolved)
}

/** `#rgb` and `#rrggbbaa` as the browser's own picker takes them. */
function sixDigits(color: string): string {
  const digits = color.slice(1)
  return digits.length === 3 ? `#${[...digits].map((one) => one + one).join('')}` : color.slice(0, 7)
}
