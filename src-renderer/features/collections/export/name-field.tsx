import { Menu, Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '../../../../schemas/errors.ts'
import type { Result } from '../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../text/text.ts'
import { sentences } from '../../../ui/sentences.ts'
import classes from './export-form.module.css'
import { Labelled } from './labelled.tsx'

type Props = {
  value: string
  categories: readonly string[]
  /** What one file will be called; undefined while no piece is known. */
  example: Result<string, Problem[]> | undefined
  onChange(value: string): void
}

const FIELDS = ['{number}', '{number:05}', '{index}', '{collection}', '{seed}']

/** The template of file names, with what comes of it. */
export function NameField({ value, categories, example, onChange }: Props): ReactNode {
  const words = text.exporting
  const fault =
    example?.ok === false ? example.error.map(({ message, cure }) => sentences(message, cure)).join(' ') : null
  return (
    <Labelled
      label={words.fileName}
      why={
        example?.ok && (
          <>
            {words.preview}: <bdi className={classes.preview}>{example.value}</bdi>
          </>
        )
      }
    >
      {(id) => (
        <div className={classes.row}>
          <TextInput
            aria-labelledby={id}
            w={260}
            value={value}
            error={value === '' ? words.fileNameHint : fault}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="default">{words.addField}</Button>
            </Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
              {[...FIELDS, ...categories.map((name) => `{trait:${name}}`)].map((field) => (
                <Menu.Item key={field} onClick={() => onChange(value + field)}>
                  <bdi>{field}</bdi>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </Labelled>
  )
}
