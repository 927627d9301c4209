import { Checkbox, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '../../../../schemas/errors.ts'
import { type ExportOptions, metadataFormatSchema } from '../../../../schemas/export.ts'
import { seedSchema } from '../../../../schemas/ids.ts'
import type { Result } from '../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../text/text.ts'
import { Panel } from '../../../ui/panel.tsx'
import { Choice } from './choice.tsx'
import classes from './export-form.module.css'
import { Labelled } from './labelled.tsx'
import { NameField } from './name-field.tsx'
import { SizeField } from './size-field.tsx'

type Props = {
  options: ExportOptions
  categories: readonly string[]
  example: Result<string, Problem[]> | undefined
  set(options: Partial<ExportOptions>): void
  onFault(field: string, isFaulty: boolean): void
}

const SAME = 'same'

/** What an artist chooses of an export, save where it goes. */
export function ExportFields({ options, categories, example, set, onFault }: Props): ReactNode {
  const words = text.exporting
  const { which, firstNumber, gaps, order, fileName, imageFormat, width, height, scaling, formats } = options
  const seed = order === 'cooked' ? null : order.shuffleSeed
  return (
    <>
      <Panel title={words.what}>
        <div className={classes.fields}>
          <Choice
            label={words.which}
            value={which}
            options={words.whichOptions}
            why={words.whichWhy[which]}
            onChange={(next) => set({ which: next })}
          />
          <Choice
            label={words.firstNumber}
            value={firstNumber === 0 ? '0' : '1'}
            options={{ '1': '1', '0': '0' }}
            onChange={(next) => set({ firstNumber: next === '0' ? 0 : 1 })}
          />
          <Choice
            label={words.gaps}
            value={gaps}
            options={words.gapsOptions}
            onChange={(next) => set({ gaps: next })}
          />
          <Choice
            label={words.order}
            value={seed === null ? 'cooked' : 'shuffled'}
            options={words.orderOptions}
            why={
              seed !== null && (
                <TextInput
                  label={words.shuffleSeed}
                  w={200}
                  value={seed}
                  onChange={(event) => {
                    const read = seedSchema.safeParse(event.currentTarget.value.trim())
                    if (read.success) set({ order: { shuffleSeed: read.data } })
                  }}
                />
              )
            }
            onChange={(next) => set({ order: next === 'cooked' ? 'cooked' : { shuffleSeed: '1' } })}
          />
          <NameField
            value={fileName}
            categories={categories}
            example={example}
            onChange={(next) => set({ fileName: next })}
          />
        </div>
      </Panel>
      <Panel title={words.pictures}>
        <div className={classes.fields}>
          <Choice
            label={words.imageFormat}
            value={imageFormat ?? SAME}
            options={{ [SAME]: words.imageFormatSame, ...words.imageFormats }}
            onChange={(next) => set({ imageFormat: next === SAME ? undefined : next })}
          />
          <Labelled label={words.size} why={words.sizeHint}>
            {() => (
              <div className={classes.row}>
                <SizeField
                  label={words.width}
                  placeholder={words.widthSame}
                  value={width}
                  onChange={(next) => set({ width: next })}
                  onFault={(isFaulty) => onFault('width', isFaulty)}
                />
                <span className={classes.times}>×</span>
                <SizeField
                  label={words.height}
                  placeholder={words.heightSame}
                  value={height}
                  onChange={(next) => set({ height: next })}
                  onFault={(isFaulty) => onFault('height', isFaulty)}
                />
              </div>
            )}
          </Labelled>
          {(width !== undefined || height !== undefined) && (
            <Choice
              label={words.scaling}
              value={scaling}
              options={words.scalingOptions}
              onChange={(next) => set({ scaling: next })}
            />
          )}
        </div>
      </Panel>
      <Panel title={words.metadata}>
        <Stack gap="xs">
          {metadataFormatSchema.options.map((format) => (
            <Checkbox
              key={format}
              size="sm"
              label={words.formats[format].name}
              description={words.formats[format].why}
              checked={formats.includes(format)}
              onChange={(event) =>
                set({
                  formats: event.currentTarget.checked ? [...formats, format] : formats.filter((one) => one !== format),
                })
              }
            />
          ))}
          {formats.length === 0 && <span className={classes.why}>{words.noFormat}</span>}
        </Stack>
      </Panel>
      <Panel title={words.extras}>
        <Stack gap="xs">
          {(['contactSheet', 'zip', 'overwrite'] as const).map((name) => (
            <Checkbox
              key={name}
              size="sm"
              label={words[name]}
              checked={options[name]}
              onChange={(event) => set({ [name]: event.currentTarget.checked })}
            />
          ))}
        </Stack>
      </Panel>
    </>
  )
}
