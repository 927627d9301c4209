import { Button, ActionIcon, Group } from '@mantine/core'
import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { text } from '../../../../text/text.ts'
import { runCommand } from '../../../../ui/commands/command-store.ts'
import { zoomPercent } from './zoom.ts'
import { zoomStore } from './zoom-store.ts'

/** How large the picture is shown, to be changed. */
export function Zooming(): ReactNode {
  const { zoom, factor } = useStore(zoomStore)
  const { single } = text.pieces
  return (
    <Group gap={4} role="group" aria-label={single.zoom}>
      <Button
        size="xs"
        variant={zoom === 'fit' ? 'default' : 'subtle'}
        color="gray"
        aria-pressed={zoom === 'fit'}
        onClick={() => void runCommand('view.fit')}
      >
        {single.fit}
      </Button>
      <Button
        size="xs"
        variant={zoom === 1 ? 'default' : 'subtle'}
        color="gray"
        aria-pressed={zoom === 1}
        onClick={() => void runCommand('view.actual')}
      >
        {single.actual}
      </Button>
      <ActionIcon aria-label={single.zoomOut} onClick={() => void runCommand('view.zoom-out')}>
        <Minus size={14} />
      </ActionIcon>
      <span aria-live="polite">{zoomPercent(factor)}</span>
      <ActionIcon aria-label={single.zoomIn} onClick={() => void runCommand('view.zoom-in')}>
        <Plus size={14} />
      </ActionIcon>
    </Group>
  )
}
