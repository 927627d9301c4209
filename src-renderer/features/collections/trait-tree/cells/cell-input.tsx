import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import type { TreeColumn } from '../../edit/tree-selection-store.ts'
import { useTypedField } from '../../edit/use-typed-field.ts'
import { cellDraftKey, type Editing, type Leave, useTreeEditor } from '../tree-editor.ts'
import type { CellSpec } from './cell-spec.ts'
import classes from './cell.module.css'

const KEYS: Readonly<Record<string, Leave>> = { Enter: 'enter', ArrowUp: 'up', ArrowDown: 'down', F2: 'stay' }

type Props = { rowId: string; column: TreeColumn; spec: CellSpec; label: string; editing: Editing }

/** A cell while it is typed into: saved as one types, left by Enter, the arrows and Tab, taken back by Escape. */
export function CellInput({ rowId, column, spec, label, editing }: Props): ReactNode {
  const { session, draftKey, leave } = useTreeEditor()
  const key = cellDraftKey(draftKey, rowId, column)
  const field = useTypedField(session, { key, stored: spec.stored, read: spec.read, begun: editing.begun })
  const faultId = useId()
  const input = useRef<HTMLInputElement>(null)
  const { typed } = editing
  const { onChange } = field
  const start = useRef(() => {
    input.current?.focus()
    if (typed === undefined) input.current?.select()
    else onChange(typed)
  })
  useEffect(() => start.current(), [])
  // A dialog that this was begun from gives the focus back to where it had been: that is nobody's leaving.
  const isTouched = useRef(false)
  useEffect(() => {
    const touch = () => void (isTouched.current = true)
    window.addEventListener('pointerdown', touch, { capture: true })
    return () => window.removeEventListener('pointerdown', touch, { capture: true })
  }, [])

  function go(to: Leave): void {
    field.onBlur()
    leave(to)
  }

  function onBlur(): void {
    if (isTouched.current) go('away')
    else requestAnimationFrame(() => input.current?.focus())
  }

  function onKeyDown(event: KeyboardEvent): void {
    isTouched.current = true
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') field.revert()
    const to = event.key === 'Tab' ? (event.shiftKey ? 'previous' : 'next') : KEYS[event.key]
    if (event.key !== 'Escape' && to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') leave('stay')
    else go(to ?? 'stay')
  }

  return (
    <div className={classes.editing}>
      <input
        ref={input}
        className={`${classes.input} ${spec.isNumber ? classes.number : ''} ${field.fault === null ? '' : classes.bad}`}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={field.fault !== null || undefined}
        aria-describedby={field.fault === null ? undefined : faultId}
        inputMode={spec.isNumber ? 'decimal' : 'text'}
        placeholder={spec.placeholder}
        value={field.text}
        onChange={(event) => field.onChange(event.currentTarget.value)}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      />
      {field.fault !== null && (
        <div id={faultId} role="alert" className={classes.fault}>
          <bdi>{field.fault}</bdi>
        </div>
      )}
    </div>
  )
}
