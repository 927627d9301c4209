import { Kbd, Loader, Text } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { text } from '../../../../text/text.ts'
import { pieceNumber } from '../../../../ui/format.ts'
import { Picture } from '../../../../ui/picture.tsx'
import { placeAfterKey } from '../grid/moves.ts'
import { useRecord } from '../panel/use-record.ts'
import { usePieces } from '../pieces-context.ts'
import { stepped } from '../session/move-on.ts'
import classes from './chooser.module.css'

const OPTION_PX = 512

/** Several images of one piece, of which one is chosen: by its digit, or by arrows and Enter. */
export function Chooser({ number }: { number: number }): ReactNode {
  const { cook, decider, session } = usePieces()
  const record = useRecord(number)
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState(0)
  const candidates = record?.versions.filter(({ standing }) => standing === 'candidate')
  const isThere = candidates !== undefined
  useEffect(() => {
    if (isThere) list.current?.querySelectorAll<HTMLElement>('[role="option"]')[place]?.focus()
  }, [isThere, place])
  if (!candidates) {
    return (
      <div className={classes.chooser}>
        <Loader size="sm" color="gray" role="status" aria-label={text.pieces.reading} />
      </div>
    )
  }
  const columns = Math.ceil(Math.sqrt(candidates.length))
  const { choose } = text.pieces

  function take(at: number): void {
    const version = candidates?.[at]
    if (!version) return
    decider.choose(number, version.id)
    session.setState((state) => stepped(state, 1))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : undefined
    const isTaken = event.key === 'Enter' || event.key === ' '
    const to = placeAfterKey(event.key, place, { count: candidates?.length ?? 0, columns, rowsShown: columns })
    if (digit === undefined && !isTaken && to === undefined) return
    event.preventDefault()
    if (digit !== undefined) take(digit)
    else if (isTaken) take(place)
    else setPlace(Math.max(0, Math.min((candidates?.length ?? 1) - 1, to ?? 0)))
  }

  return (
    <div className={classes.chooser}>
      <Text>
        {choose.title(pieceNumber(number, cook.supply))}{' '}
        <Text span c="dimmed">
          {choose.help}
        </Text>
      </Text>
      <div
        ref={list}
        role="listbox"
        aria-label={choose.title(pieceNumber(number, cook.supply))}
        className={classes.options}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const option = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
          if (option) take(Number(option.dataset['place']))
        }}
      >
        {candidates.map((version, index) => (
          <div
            key={version.id}
            role="option"
            aria-selected={index === place}
            aria-label={choose.option(index + 1, version.take + 1)}
            tabIndex={index === place ? 0 : -1}
            className={classes.option}
            data-place={index}
            onFocus={() => setPlace(index)}
          >
            <Picture sha256={version.outputs[0]?.sha256 ?? null} alt="" widthPx={OPTION_PX} />
            {index < 9 && <Kbd className={classes.key}>{index + 1}</Kbd>}
          </div>
        ))}
      </div>
    </div>
  )
}
