import { Radio, Stack } from '@mantine/core'
import { Layers, PencilLine, Workflow } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Service, Tool } from '../../../../../schemas/tool.ts'
import { text } from '../../../../text/text.ts'
import classes from './params.module.css'
import { useParamsEditor } from './params-editor.ts'
import { switchTool } from './switch-tool.ts'

const SIGNS: Readonly<Partial<Record<Service, typeof Layers>>> = { compose: Layers, sketch: PencilLine }

/** Which tool makes the pictures. */
export function GeneratorPicker({ tools }: { tools: readonly Tool[] }): ReactNode {
  const words = text.testWindow.params
  const { session, document, isOff } = useParamsEditor()
  const { generator } = document
  const generators = tools.filter(({ role, mediaType }) => role === 'generator' && mediaType === 'image')
  return (
    <Radio.Group
      label={words.tool}
      description={words.toolWhy}
      value={generator.kind === 'tool' ? generator.toolId : null}
      readOnly={isOff}
      onChange={(id) => {
        const tool = generators.find((one) => one.id === id)
        if (tool && !isOff) session.act(switchTool(tool))
      }}
    >
      <Stack gap={8} mt={8}>
        {generators.map(({ id, displayName, description, service }) => {
          const Sign = SIGNS[service] ?? Workflow
          return (
            <Radio
              key={id}
              size="xs"
              classNames={{ description: classes.hint ?? '' }}
              value={id}
              disabled={isOff}
              description={description}
              label={
                <span className={classes.tool}>
                  <Sign size={14} aria-hidden />
                  {displayName}
                </span>
              }
            />
          )
        })}
      </Stack>
    </Radio.Group>
  )
}
