import { Button } from '@mantine/core'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Tool } from '../../../../../schemas/tool.ts'
import { text } from '../../../../text/text.ts'
import { LayerOptions } from './layer-options.tsx'
import { ParamField } from './param-field.tsx'
import { paramForm } from './param-spec.ts'
import classes from './params.module.css'

/** The parameters of a tool: what has to be said, the rest behind "Show more". */
export function ParamsForm({ tool, isTerse = false }: { tool: Tool; isTerse?: boolean }): ReactNode {
  const words = text.testWindow.params
  const id = useId()
  const { required, more } = paramForm(tool)
  const [isOpen, setOpen] = useState(required.length === 0)
  const count = more.length + (tool.drawsLayers ? 1 : 0)
  const Fold = isOpen ? ChevronDown : ChevronRight
  return (
    <div className={classes.fields}>
      {required.length > 0 && (
        <div className={classes.grid}>
          {required.map((spec) => (
            <div key={spec.name} className={spec.kind === 'long' ? classes.wide : undefined}>
              <ParamField spec={spec} path={[spec.name]} isTerse={isTerse} />
            </div>
          ))}
        </div>
      )}
      {count > 0 && required.length > 0 && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          className={classes.more}
          leftSection={<Fold size={14} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.less : words.more(count)}
        </Button>
      )}
      {isOpen && (
        <div id={id} className={classes.fields}>
          {more.map((spec) => (
            <ParamField key={spec.name} spec={spec} path={[spec.name]} isTerse={isTerse} />
          ))}
          {tool.drawsLayers && <LayerOptions tool={tool} />}
        </div>
      )}
    </div>
  )
}
