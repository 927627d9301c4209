import { Progress } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { Problem } from '../../../../schemas/errors.ts'
import { text } from '../../../text/text.ts'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { ShownPicture } from '../parts/shown-picture.tsx'
import { ComparedTries } from './compared-tries.tsx'
import { LargePicture } from './large-picture.tsx'
import classes from './test-panel.module.css'
import { useTestState } from './test-store.ts'
import { traitsInWords } from './traits-in-words.ts'

/** What stays of the window for the controls. */
const HEIGHT_MAX_PX = 340

type Props = {
  collectionId: string
  isRunning: boolean
  problems: readonly Problem[]
  /** The categories that they are about, in words. */
  about: string
  /** What would be drawn now; null while that is not known. */
  requestHash: string | null
  onDismiss?: (() => void) | undefined
}

/** The picture of the try that is shown, or two side by side, with what went wrong above. */
export function TryResult({ collectionId, isRunning, problems, about, requestHash, onDismiss }: Props): ReactNode {
  const words = text.testWindow.panel
  const { tries, shown, compared } = useTestState(collectionId)
  const [isLarge, { open, close }] = useDisclosure(false)
  const one = tries.find(({ id }) => id === shown)
  const pair = compared.flatMap((id) => tries.filter((each) => each.id === id))
  return (
    <section className={classes.result} aria-label={words.result} aria-busy={isRunning}>
      <ProblemList
        problems={problems}
        title={about === '' ? words.problems : `${words.problems}. ${about}`}
        {...(onDismiss && { onDismiss })}
      />
      <div className={classes.bar} role="status">
        {isRunning && (
          <>
            <Progress value={100} animated size="xs" aria-label={words.trying} />
            <span className={classes.said}>{words.trying}</span>
          </>
        )}
      </div>
      {pair.length === 2 ? (
        <ComparedTries tries={pair} />
      ) : one ? (
        <>
          <button
            type="button"
            className={classes.picture}
            style={{
              aspectRatio: `${one.width} / ${one.height}`,
              width: `min(100%, ${(HEIGHT_MAX_PX * one.width) / one.height}px)`,
            }}
            title={words.enlarge}
            aria-label={`${words.enlarge}. ${words.picture(traitsInWords(one.selection))}`}
            onClick={open}
          >
            <ShownPicture sha256={one.sha256} alt="" />
          </button>
          <p className={classes.quiet}>
            {words.size(one.width, one.height)}
            {requestHash !== null && requestHash !== one.requestHash && ` · ${words.otherNow}`}
          </p>
          <LargePicture one={isLarge ? one : null} onClose={close} />
        </>
      ) : (
        <div className={classes.none}>
          <strong>{words.notYet}</strong>
          <p>{words.notYetWhy}</p>
        </div>
      )}
    </section>
  )
}
