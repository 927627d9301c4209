import { Slider } from '@mantine/core'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { preferencesStore } from '../../../../stores/ui/preferences-store.ts'
import { text } from '../../../../text/text.ts'
import { useCommand } from '../../../../ui/commands/command-store.ts'

const LEAST_PX = 72
const MOST_PX = 512
const STEP = 1.25

/** How large the pictures of the grid are. */
export function CellSize(): ReactNode {
  const cellPx = useStore(preferencesStore, (preferences) => preferences.cellPx)
  useCommand('view.zoom-in', () => setCellPx(cellPx * STEP))
  useCommand('view.zoom-out', () => setCellPx(cellPx / STEP))
  return (
    <Slider
      thumbLabel={text.pieces.cellSize}
      w={96}
      size={2}
      thumbSize={12}
      color="gray"
      label={null}
      min={LEAST_PX}
      max={MOST_PX}
      value={cellPx}
      onChange={setCellPx}
    />
  )
}

function setCellPx(px: number): void {
  preferencesStore.setState({ cellPx: Math.round(Math.max(LEAST_PX, Math.min(MOST_PX, px))) })
}
