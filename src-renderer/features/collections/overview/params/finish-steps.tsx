import { ActionIcon, Button, Menu } from '@mantine/core'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Tool } from '../../../../../schemas/tool.ts'
import { text } from '../../../../text/text.ts'
import { addStep, moveStep, removeStep } from './finish-changes.ts'
import classes from './params.module.css'
import { ParamsEditorContext, useParamsEditor } from './params-editor.ts'
import { ParamsForm } from './params-form.tsx'

/** The tools that finish approved pieces, one after the other. */
export function FinishSteps({ tools }: { tools: readonly Tool[] }): ReactNode {
  const words = text.testWindow.params.finish
  const editor = useParamsEditor()
  const { session, document, isOff } = editor
  const finishers = tools.filter(({ role }) => role === 'finisher')
  const steps = document.finish ?? []
  return (
    <>
      {steps.length === 0 && <p className={classes.note}>{words.none}</p>}
      <ol className={classes.steps}>
        {steps.map(({ toolId }, index) => {
          const tool = finishers.find(({ id }) => id === toolId)
          const name = tool?.displayName ?? toolId
          const step = (label: string, Sign: typeof ArrowUp, isOut: boolean, act: () => void) => (
            <ActionIcon size={22} aria-label={label} title={label} disabled={isOff || isOut} onClick={act}>
              <Sign size={14} aria-hidden />
            </ActionIcon>
          )
          return (
            // A step is known by its place: it has nothing else of its own.
            <li key={index} className={classes.step}>
              <div className={classes.stepHead}>
                <span>{words.step(index + 1, name)}</span>
                {step(words.up(name), ArrowUp, index === 0, () => session.act(moveStep(index, -1)))}
                {step(words.down(name), ArrowDown, index === steps.length - 1, () => session.act(moveStep(index, 1)))}
                {step(words.remove(name), Trash2, false, () => session.act(removeStep(index)))}
              </div>
              {tool && (
                <ParamsEditorContext
                  value={{
                    ...editor,
                    place: { step: index },
                    draftKey: `${editor.draftKey}finish/${index}/${toolId}/`,
                    problems: [],
                  }}
                >
                  <ParamsForm tool={tool} />
                </ParamsEditorContext>
              )}
            </li>
          )
        })}
      </ol>
      <Menu position="bottom-start" shadow="md" disabled={isOff}>
        <Menu.Target>
          <Button size="xs" variant="default" disabled={isOff} leftSection={<Plus size={14} aria-hidden />}>
            {words.add}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {finishers.map(({ id, displayName }) => (
            <Menu.Item key={id} onClick={() => session.act(addStep(id))}>
              {displayName}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
