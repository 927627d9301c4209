import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Problem } from '../../../../../schemas/errors.ts'
import { isLock } from '../../../../../src-main/domain/plan/sheet/lock-rule.ts'
import { text } from '../../../../text/text.ts'
import { count } from '../../../../ui/format.ts'
import { say } from '../../../../ui/say.ts'
import { freshId } from '../../edit/fresh-id.ts'
import { duplicateRule, removeRule } from './rule-changes.ts'
import { RuleEditor } from './rule-editor.tsx'
import type { RuleFacts } from './rule-facts.ts'
import { RuleLine } from './rule-line.tsx'
import type { RuleRow } from './rule-rows.ts'
import classes from './rules.module.css'
import { useRules } from './rules-context.ts'
import { rulesUi, setRulesUi, useRulesUi } from './rules-ui-store.ts'
import { stepInRules } from './step-in-rules.ts'

const LINE_PX = 44
const OVERSCAN_LINES = 8

type Props = {
  rows: readonly RuleRow[]
  facts: ReadonlyMap<string, RuleFacts>
  faults: ReadonlyMap<number, readonly Problem[]>
}

/** Rules as sentences, of which only those in view are drawn; the one that is opened is edited where it stands. */
export function RuleList({ rows, facts, faults }: Props): ReactNode {
  const { collectionId, session, isReadOnly } = useRules()
  const ui = useRulesUi(collectionId)
  const scroller = useRef<HTMLDivElement>(null)
  const found = rows.findIndex(({ id }) => id === ui.active)
  const active = found === -1 ? rows.findIndex(({ kind }) => kind === 'rule') : found
  // The library keeps state of its own, which a compiler of components could not follow; none is used here.
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN_LINES,
    // What is in focus stays there, however far one scrolls.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.max(0, active)])].toSorted((a, b) => a - b),
  })

  const scrollTo = useRef(virtual.scrollToIndex)
  useEffect(() => {
    scrollTo.current = virtual.scrollToIndex
  })
  // What was just added comes into view.
  useEffect(() => {
    if (found !== -1) scrollTo.current(found)
  }, [found])

  function focusOn(index: number): void {
    const row = rows[index]
    if (!row) return
    setRulesUi(collectionId, { active: row.id })
    virtual.scrollToIndex(index)
    // The line may only be drawn once it was scrolled to.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus())
  }

  function close(index: number): void {
    setRulesUi(collectionId, { open: null })
    focusOn(index)
  }

  function remove({ key, rule }: Extract<RuleRow, { kind: 'rule' }>, index: number): void {
    if (isReadOnly) return
    session.act(removeRule(key))
    say(rule.kind === 'pin' && isLock(rule) ? text.rules.unlocked(rule.pieceNumber) : text.rules.deleted)
    const next = stepInRules(rows, index, 'ArrowDown') ?? stepInRules(rows, index, 'ArrowUp')
    const nextId = next === undefined || next === index ? null : (rows[next]?.id ?? null)
    setRulesUi(collectionId, { open: null, active: nextId })
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus())
  }

  function duplicate({ key }: Extract<RuleRow, { kind: 'rule' }>): void {
    if (isReadOnly) return
    const id = freshId()
    session.act(duplicateRule(key, id))
    if (session.shown()?.traitTree.rules.some((rule) => rule.id === id))
      setRulesUi(collectionId, { open: id, active: id })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[active]
    // Keys of a field, or of a button of an open rule, are its own.
    if (rulesUi(collectionId).open !== null || row?.kind !== 'rule') return
    const isMod = event.ctrlKey || event.metaKey
    if (isMod && event.key.toLowerCase() === 'd') duplicate(row)
    else if (isMod || event.altKey) return
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(row, active)
    else if (event.key === 'F2') setRulesUi(collectionId, { open: row.id })
    else {
      const next = stepInRules(rows, active, event.key)
      if (next === undefined) return
      focusOn(next)
    }
    event.preventDefault()
  }

  return (
    // What scrolls is reached by the keyboard too where nothing in it is.
    <div ref={scroller} className={classes.scroller} {...(isReadOnly && { tabIndex: 0 })}>
      {/* The arrows lead from one rule to the next. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul
        className={classes.list}
        style={{ height: virtual.getTotalSize() }}
        aria-label={text.rules.list}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          if (!row) return null
          const place = {
            'data-index': index,
            ref: virtual.measureElement,
            style: { transform: `translateY(${start}px)` },
          }
          if (row.kind === 'pins') {
            return (
              <li key={key} {...place} className={classes.item}>
                <h3 className={classes.pinsTitle}>{text.rules.pins(row.count)}</h3>
              </li>
            )
          }
          const line = <RuleLine rule={row.rule} facts={facts.get(row.key)} faults={faults.get(row.index)} />
          return (
            <li key={key} {...place} className={classes.item}>
              <span className={classes.number} title={text.rules.number(row.index + 1)} aria-hidden>
                {count(row.index + 1)}
              </span>
              {isReadOnly ? (
                <div className={classes.plain}>{line}</div>
              ) : ui.open === row.id ? (
                <RuleEditor
                  rule={row.rule}
                  ruleKey={row.key}
                  faults={faults.get(row.index)}
                  onDone={() => close(index)}
                  onDuplicate={() => duplicate(row)}
                  onRemove={() => remove(row, index)}
                />
              ) : (
                <button
                  type="button"
                  className={classes.open}
                  tabIndex={index === active ? 0 : -1}
                  onFocus={() => setRulesUi(collectionId, { active: row.id })}
                  onClick={() => setRulesUi(collectionId, { open: row.id, active: row.id })}
                >
                  {line}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
