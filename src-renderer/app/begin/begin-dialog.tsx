import { Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { text } from '../../text/text.ts'
import { useScope } from '../../ui/commands/scopes.ts'
import { BeginAsking } from './begin-asking.tsx'
import { BeginProblems } from './begin-problems.tsx'
import { type BeginState, beginStore, setBegin } from './begin-store.ts'
import { BeginWorking } from './begin-working.tsx'

/** Everything between "begin" and the first picture: what is asked, how far it is, what went wrong. */
export function BeginDialog(): ReactNode {
  const { begin } = useStore(beginStore)
  const isOpen = begin.kind !== 'rest'
  // While it closes it says what it said last.
  const [said, say] = useState(begin)
  if (isOpen && said !== begin) say(begin)
  useScope('dialog', isOpen)
  return (
    <Modal
      opened={isOpen}
      onClose={() => leave(begin)}
      title={titleOf(said)}
      size={520}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <Step begin={said} />
    </Modal>
  )
}

function Step({ begin }: { begin: BeginState }): ReactNode {
  switch (begin.kind) {
    case 'rest':
      return null
    case 'asking':
      return <BeginAsking what={begin.what} />
    case 'working':
      return <BeginWorking step={begin.step} sent={begin.sent} onStop={() => leave(begin)} />
    case 'failed':
      return <BeginProblems problems={begin.problems} tone="bad" onLeave={() => leave(begin)} />
    case 'warned':
      return <BeginProblems problems={begin.warnings} tone="warn" onLeave={() => leave(begin)} />
  }
}

function leave(begin: BeginState): void {
  if (begin.kind === 'working') begin.stop.abort()
  setBegin({ kind: 'rest' })
}

function titleOf(begin: BeginState): string {
  switch (begin.kind) {
    case 'asking':
      return begin.what === 'layers' ? text.begin.layersDialog : text.begin.openDialog
    case 'failed':
      return text.begin.failed
    case 'warned':
      return text.begin.warnings
    case 'rest':
    case 'working':
      return text.begin.title
  }
}
