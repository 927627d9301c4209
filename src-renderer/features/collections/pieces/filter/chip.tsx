import { UnstyledButton } from '@mantine/core'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { count } from '../../../../ui/format.ts'
import classes from './chip.module.css'

type Props = {
  children: ReactNode
  onClick(): void
  /** Undefined: it is no switch. */
  isOn?: boolean
  pieces?: number | undefined
  /** Says what pressing does, where the chip itself does not. Shows a cross. */
  removes?: string
}

/** A small rounded switch: one thing that is filtered by. */
export function Chip({ children, onClick, isOn, pieces, removes }: Props): ReactNode {
  return (
    <UnstyledButton
      className={classes.chip}
      data-on={isOn === true || removes !== undefined || undefined}
      aria-pressed={isOn}
      aria-label={removes}
      onClick={onClick}
    >
      {children}
      {pieces !== undefined && <span className={classes.count}>{count(pieces)}</span>}
      {removes !== undefined && <X size={12} aria-hidden />}
    </UnstyledButton>
  )
}
