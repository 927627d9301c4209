import type { ReactNode } from 'react'
import { seedSchema } from '../../../../schemas/ids.ts'
import { err, ok } from '../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../text/text.ts'
import { CheckedInput } from './checked-input.tsx'
import classes from './test-panel.module.css'
import { setTestState } from './test-store.ts'

type Props = { collectionId: string; seed: string; number: number; supply: number }

/** What the traits are drawn by, and which piece it would be. */
export function AskedFields({ collectionId, seed, number, supply }: Props): ReactNode {
  const words = text.testWindow
  return (
    <div className={classes.pair}>
      <CheckedInput
        label={words.panel.number}
        inputMode="numeric"
        stored={String(number)}
        read={(typed) => {
          const written = Number(typed.trim() || Number.NaN)
          const isPiece = Number.isInteger(written) && written >= 1 && written <= supply
          return isPiece ? ok(written) : err(words.wrong.piece(supply))
        }}
        onTake={(next) => setTestState(collectionId, { number: next })}
      />
      <CheckedInput
        label={words.panel.seed}
        inputMode="numeric"
        stored={seed}
        read={(typed) => {
          const written = seedSchema.safeParse(typed.trim())
          return written.success ? ok(written.data) : err(words.wrong.seed)
        }}
        onTake={(next) => setTestState(collectionId, { seed: next })}
      />
    </div>
  )
}
