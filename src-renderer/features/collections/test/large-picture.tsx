import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../../../text/text.ts'
import { useScope } from '../../../ui/commands/scopes.ts'
import { Picture } from '../../../ui/picture.tsx'
import classes from './test-panel.module.css'
import { traitsInWords } from './traits-in-words.ts'
import type { Try } from './tries.ts'

/** A tried piece as large as the window. */
export function LargePicture({ one, onClose }: { one: Try | null; onClose(): void }): ReactNode {
  const words = text.testWindow.panel
  useScope('dialog', one !== null)
  return (
    <Modal
      opened={one !== null}
      onClose={onClose}
      fullScreen
      title={one && `${words.large} · ${words.size(one.width, one.height)}`}
      closeButtonProps={{ 'aria-label': text.common.close }}
      classNames={{ content: classes.largeContent ?? '', body: classes.large ?? '' }}
    >
      {one && <Picture sha256={one.sha256} alt={words.picture(traitsInWords(one.selection))} />}
    </Modal>
  )
}
