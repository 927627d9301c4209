import { Tooltip, UnstyledButton } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CommandId } from '../../text/en/commands.ts'
import { useKeyOf } from '../../ui/commands/key-table.ts'
import { count } from '../../ui/format.ts'
import classes from './rail.module.css'

type Props = {
  name: string
  command: CommandId
  icon: LucideIcon
  isHere: boolean
  atBottom?: boolean | undefined
  /** What waits there; 0: nothing. */
  badge: number
  badgeName: string
  onPress(): void
}

/** One zone: its sign, what waits in it, and on hovering its name and key. */
export function RailButton({
  name,
  command,
  icon: Icon,
  isHere,
  atBottom,
  badge,
  badgeName,
  onPress,
}: Props): ReactNode {
  const key = useKeyOf(command)
  return (
    <Tooltip label={key === undefined ? name : `${name} · ${key}`} position="right">
      <UnstyledButton
        className={classes.button}
        aria-label={badge > 0 ? `${name}, ${badgeName}` : name}
        aria-current={isHere ? 'page' : undefined}
        data-bottom={atBottom}
        onClick={onPress}
      >
        <Icon size={18} strokeWidth={1.6} aria-hidden />
        {badge > 0 && (
          <span className={classes.badge} aria-hidden>
            {badge > 99 ? '99+' : count(badge)}
          </span>
        )}
      </UnstyledButton>
    </Tooltip>
  )
}
