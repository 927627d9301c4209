import { Button, CloseButton } from '@mantine/core'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { text } from '../../../../text/text.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { usePieces, usePiecesSession } from '../pieces-context.ts'
import { OnBack } from '../on-back.tsx'
import classes from './decision-bar.module.css'
import { useFocusBack } from '../use-focus-back.ts'
import { useDecisionsHere } from './decisions-context.ts'
import { ReportLine } from './report-line.tsx'

/** What is selected, what is asked about it, and what the last decision came to. Nothing where there is none of it. */
export function DecisionBar(): ReactNode {
  const { session } = usePieces()
  const { targets } = useDecisionsHere()
  const asking = usePiecesSession((state) => state.asking)
  const selected = usePiecesSession((state) => state.selected)
  if (asking?.kind === 'confirm') return <Confirm {...asking} />
  const { decide } = text.pieces
  const shown = selected.size > 0 ? targets.filter((number) => selected.has(number)).length : 0
  return (
    <div className={classes.lines}>
      <ReportLine />
      {selected.size > 0 && (
        <div className={classes.bar}>
          <OnBack run={() => session.setState({ selected: new Set() })} />
          <strong role="status">{decide.selected(shown)}</strong>
          {selected.size > shown && <span className={classes.dim}>{decide.hidden(selected.size - shown)}</span>}
          <CloseButton
            size="sm"
            aria-label={decide.clearSelection}
            onClick={() => session.setState({ selected: new Set() })}
          />
        </div>
      )}
    </div>
  )
}

type Question = { decision: 'approved' | 'unsure'; numbers: readonly number[] }

function Confirm({ decision, numbers }: Question): ReactNode {
  const { session, decider } = usePieces()
  const { decide } = text.pieces
  const bar = useRef<HTMLDivElement>(null)
  useFocusBack()
  useLayoutEffect(() => bar.current?.querySelector('button')?.focus(), [])
  const close = () => session.setState({ asking: null })
  return (
    <div ref={bar} className={classes.bar} role="alertdialog" aria-label={decide.ask[decision](numbers.length)}>
      <OnBack run={close} />
      <strong>{decide.ask[decision](numbers.length)}</strong>
      <ActionButton
        next
        onClick={() => {
          close()
          decider.decide(numbers, { decision })
          session.setState({ selected: new Set() })
        }}
      >
        {decide.yes[decision](numbers.length)}
      </ActionButton>
      <Button variant="subtle" color="gray" onClick={close}>
        {text.common.cancel}
      </Button>
    </div>
  )
}
