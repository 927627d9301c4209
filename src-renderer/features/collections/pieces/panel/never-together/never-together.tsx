import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Selection } from '../../../../../../schemas/collection.ts'
import { goTo } from '../../../../../stores/ui/place-store.ts'
import { text } from '../../../../../text/text.ts'
import { ActionButton } from '../../../../../ui/action-button.tsx'
import { type OffReason, useCommand } from '../../../../../ui/commands/command-store.ts'
import { say } from '../../../../../ui/say.ts'
import { useReadingOnly } from '../../../edit/use-reading-only.ts'
import { useEditSession, useShownDocument } from '../../../edit/use-edit-session.ts'
import { freshId } from '../../../edit/fresh-id.ts'
import { apartFinder } from '../../../trait-tree/rules/kept-apart.ts'
import { refWords } from '../../../trait-tree/rules/ref-words.ts'
import { addRules } from '../../../trait-tree/rules/rule-changes.ts'
import { usePieces } from '../../pieces-context.ts'
import panel from '../piece-panel.module.css'
import classes from './never-together.module.css'
import { ruleTraits } from './rule-traits.ts'
import { TraitToggles } from './trait-toggles.tsx'
import { useBrokenCount } from './use-broken-count.ts'

type Stage = 'closed' | 'choosing' | { done: readonly [string, string] }

type Props = {
  selection: Selection
  /** What stands in its place until traits are chosen. */
  children: ReactNode
}

/** Makes a rule of two things that one sees together in a picture and never wants to again. */
export function NeverTogether({ selection, children }: Props): ReactNode {
  const { projectId, collection } = usePieces()
  const collectionId = collection.id
  const session = useEditSession(projectId, collectionId)
  const tree = useShownDocument(projectId, collectionId)?.traitTree ?? collection.document.traitTree
  const reading = useReadingOnly(projectId)
  const [stage, setStage] = useState<Stage>('closed')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  const section = useRef<HTMLDivElement>(null)
  const traits = useMemo(() => ruleTraits(tree, selection), [tree, selection])
  const isChoosing = stage === 'choosing'
  const apart = useMemo(() => (isChoosing ? apartFinder(tree) : null), [isChoosing, tree])
  const words = text.rules.picture
  const two = traits.filter(({ category }) => chosen.includes(category))
  const [first, second] = two.map(({ ref }) => ref)
  const isThere = Boolean(first && second && apart?.(first, second))
  const count = useBrokenCount(isChoosing && !isThere ? two : [])
  const offOpen: OffReason[] = [
    ...reading,
    ...(traits.filter(({ ref }) => ref !== null).length < 2 ? [{ why: words.offTraits }] : []),
  ]
  const off: OffReason[] = [
    ...(two.length === 2 ? [] : [{ why: words.offTwo }]),
    ...(isThere ? [{ why: words.there }] : []),
  ]

  const open = () => {
    setChosen([])
    setReason('')
    setStage('choosing')
  }
  useCommand('rules.forbid', open, offOpen)
  useEffect(() => {
    if (stage === 'choosing') section.current?.querySelector<HTMLElement>('button[aria-pressed]')?.focus()
    else if (stage !== 'closed') section.current?.querySelector<HTMLElement>('button')?.focus()
  }, [stage])

  function close(): void {
    setStage('closed')
    // Where the keys of the piece act again.
    section.current?.closest('[data-single]')?.querySelector<HTMLElement>('section[data-panel]')?.focus()
  }

  /** A third one takes the place of the first. */
  function toggle(category: string): void {
    setChosen((before) =>
      before.includes(category) ? before.filter((one) => one !== category) : [...before, category].slice(-2),
    )
  }

  function take(): void {
    if (off.length > 0 || !first || !second) return say(off.map(({ why }) => why).join(' '))
    const because = reason.trim()
    session.act(
      addRules([
        { kind: 'forbid', id: freshId(), when: [first], with: [second], ...(because !== '' && { reason: because }) },
      ]),
    )
    setStage({ done: [refWords(first), refWords(second)] })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (stage === 'closed' || event.nativeEvent.isComposing) return
    const isTyped = event.target instanceof HTMLTextAreaElement
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && isTyped && !event.shiftKey) take()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // Escape leaves it, wherever in it one is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={section} onKeyDown={onKeyDown}>
      {!isChoosing && children}
      {stage === 'closed' && (
        <ActionButton size="xs" mt={10} command="rules.forbid" off={offOpen} onClick={open}>
          {words.open}
        </ActionButton>
      )}
      {isChoosing && (
        <>
          <h2 className={panel.title}>{words.title}</h2>
          <p className={classes.hint}>{words.hint}</p>
          <TraitToggles traits={traits} chosen={chosen} onToggle={toggle} />
          <Textarea
            size="xs"
            mt={8}
            autosize
            minRows={1}
            maxRows={4}
            maxLength={2_000}
            dir="auto"
            label={text.rules.reason}
            placeholder={text.rules.reasonHint}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <p className={classes.hint} role="status">
            {isThere
              ? words.there
              : two.length === 2 && (count ? words.breaks(count.broken, count.made) : words.counting)}
          </p>
          <div className={classes.actions}>
            <ActionButton next size="xs" off={off} onClick={take}>
              {words.take}
            </ActionButton>
            <Button size="xs" variant="default" onClick={close}>
              {text.common.cancel}
            </Button>
          </div>
        </>
      )}
      {typeof stage === 'object' && (
        <>
          <p role="status" className={classes.done}>
            {words.done(...stage.done)}
          </p>
          <div className={classes.actions}>
            <Button
              size="xs"
              variant="default"
              onClick={() => goTo({ zone: 'collections', open: { projectId, collectionId, tab: 'overview' } })}
            >
              {words.see}
            </Button>
            <Button size="xs" variant="default" onClick={close}>
              {words.close}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
