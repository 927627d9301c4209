import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Tool } from '../../../../../schemas/tool.ts'
import { text } from '../../../../text/text.ts'
import { drawingCategories } from './drawing-categories.ts'
import { ParamField } from './param-field.tsx'
import { paramsAt, valueAt } from './param-place.ts'
import { layerSpecs, type ParamSpec } from './param-spec.ts'
import classes from './params.module.css'
import { useParamsEditor } from './params-editor.ts'
import { writeParam } from './read-param.ts'

/** How the images of each category are placed and blended: one line a category, the lowest first. */
export function LayerOptions({ tool }: { tool: Tool }): ReactNode {
  const words = text.testWindow.params
  const id = useId()
  const { document } = useParamsEditor()
  const [open, setOpen] = useState<string | null>(null)
  const specs = layerSpecs(tool)
  const drawing = drawingCategories(document.traitTree)
  if (specs.length === 0 || drawing.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={classes.heading}>
        {words.layers}
      </h3>
      <ul className={classes.layers}>
        {drawing.map(({ name }) => (
          <LayerLine
            key={name}
            category={name}
            specs={specs}
            isOpen={open === name}
            onToggle={() => setOpen(open === name ? null : name)}
          />
        ))}
      </ul>
    </section>
  )
}

type LineProps = { category: string; specs: readonly ParamSpec[]; isOpen: boolean; onToggle(): void }

function LayerLine({ category, specs, isOpen, onToggle }: LineProps): ReactNode {
  const words = text.testWindow.params
  const { document, place } = useParamsEditor()
  const said = specs.flatMap(({ name, label }) => {
    const value = valueAt(paramsAt(document, place), ['layers', category, name])
    return value === undefined ? [] : [words.option(label, writeParam(value))]
  })
  const Fold = isOpen ? ChevronDown : ChevronRight
  return (
    <li className={classes.layer}>
      <button type="button" className={classes.line} aria-expanded={isOpen} onClick={onToggle}>
        <Fold size={14} aria-hidden />
        <bdi className={classes.name}>{category}</bdi>
        <span className={classes.quiet}>{said.length > 0 ? said.join(', ') : words.plain}</span>
      </button>
      {isOpen && (
        <div className={classes.grid}>
          {specs.map((spec) => (
            <ParamField key={spec.name} spec={spec} path={['layers', category, spec.name]} isTerse />
          ))}
        </div>
      )}
    </li>
  )
}
