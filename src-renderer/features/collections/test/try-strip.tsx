import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../../../text/text.ts'
import { Panel } from '../../../ui/panel.tsx'
import { Picture } from '../../../ui/picture.tsx'
import { say } from '../../../ui/say.ts'
import classes from './test-panel.module.css'
import { setTestState, useTestState } from './test-store.ts'
import { traitsInWords } from './traits-in-words.ts'
import { toggleCompared, wishOf } from './tries.ts'

const THUMB_PX = 72

type Props = { collectionId: string; documentHash: string }

/** What was tried in this session, the last first: to be brought back, and to be compared. */
export function TryStrip({ collectionId, documentHash }: Props): ReactNode {
  const words = text.testWindow.panel
  const { tries, shown, compared } = useTestState(collectionId)
  if (tries.length === 0) return null
  return (
    <Panel title={words.tries} note={words.triesWhy}>
      <ul className={classes.strip}>
        {tries.map((one) => (
          <li key={one.id} className={classes.try}>
            <button
              type="button"
              className={classes.thumb}
              aria-label={words.bringBack(one.id, traitsInWords(one.selection))}
              aria-current={one.id === shown || undefined}
              onClick={() => {
                setTestState(collectionId, { ...wishOf(one, documentHash), shown: one.id, compared: [] })
                say(words.back(one.id))
              }}
            >
              <Picture sha256={one.sha256} alt="" widthPx={THUMB_PX} />
            </button>
            <Checkbox
              label={String(one.id)}
              aria-label={words.compare(one.id)}
              title={words.compare(one.id)}
              checked={compared.includes(one.id)}
              onChange={() => setTestState(collectionId, { compared: toggleCompared(compared, one.id) })}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
