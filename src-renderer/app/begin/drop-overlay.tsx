import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useStudio } from '../../stores/hooks/use-studio.ts'
import { text } from '../../text/text.ts'
import classes from './begin.module.css'
import { useWindowDrop } from './use-window-drop.ts'

/** While something is dragged over the window: what will come of it. */
export function DropOverlay(): ReactNode {
  const { desktop } = useStudio()
  const isOver = useWindowDrop()
  if (!isOver) return null
  return (
    <div className={classes.overlay} role="status">
      <Title order={2}>{text.begin.dropTitle}</Title>
      <Text c="dimmed">
        {text.begin.dropLayers} {desktop && text.begin.dropOpens}
      </Text>
    </div>
  )
}
