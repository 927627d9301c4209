import { Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CollectionView } from '../../../../../schemas/views/collection-view.ts'
import { text } from '../../../../text/text.ts'
import { FieldNote } from './field-note.tsx'
import type { FieldSpec } from './field-specs.ts'
import classes from './fields-panel.module.css'
import { useField } from './use-field.ts'

type Props = {
  projectId: string
  collection: CollectionView
  spec: FieldSpec
  label: string
  hint?: string
  readOnly: boolean
  isLong?: boolean
  /** Stands in the field, at its end. */
  action?: ReactNode
}

/** A field of a collection that saves itself and is checked as one types. */
export function TextField({ projectId, collection, spec, label, hint, readOnly, isLong, action }: Props): ReactNode {
  const field = useField(projectId, collection, spec)
  const state = { same: '', typing: '', saving: text.collections.fields.saving, saved: text.collections.fields.saved }
  const shared = {
    id: `collection-${spec.name}`,
    label,
    value: field.text,
    error: field.fault,
    readOnly,
    dir: 'auto' as const,
    ...(hint !== undefined && { description: hint }),
    onChange: (event: { currentTarget: { value: string } }) => field.onChange(event.currentTarget.value),
    onBlur: field.onBlur,
  }
  return (
    <div className={classes.field}>
      <span className={classes.state} role="status">
        {field.state === 'unsaved' ? text.collections.fields.notSaved : state[field.state]}
      </span>
      {isLong ? (
        <Textarea {...shared} autosize minRows={2} maxRows={10} />
      ) : (
        <TextInput
          {...shared}
          rightSection={action}
          onKeyDown={(event) => {
            if (event.key === 'Enter') field.onBlur()
          }}
        />
      )}
      <FieldNote field={field} />
    </div>
  )
}
