import { Anchor, Button, type ButtonProps, Popover, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { CommandId } from '../text/en/commands.ts'
import type { OffReason } from './commands/command-store.ts'
import classes from './action-button.module.css'
import { KeyHint } from './key-hint.tsx'

type Props = ButtonProps & {
  children: ReactNode
  onClick(): void
  /** Why it is off. It can still be reached and pressed: it then says these. */
  off?: readonly OffReason[]
  /** Whose key is printed on it. */
  command?: CommandId
  /** One thing at a time is next. */
  next?: boolean
}

const ON: readonly OffReason[] = []

/** A button that, when it is off, says every reason why, each with a link to its cure. */
export function ActionButton({ children, onClick, off = ON, command, next = false, ...button }: Props): ReactNode {
  const [opened, { toggle, close }] = useDisclosure(false)
  const isOff = off.length > 0
  const face = (
    <Button
      variant={next ? 'filled' : 'default'}
      color={next ? 'accent' : undefined}
      {...button}
      aria-disabled={isOff || undefined}
      data-off={isOff || undefined}
      {...(isOff && { className: classes.off, variant: 'default' })}
      onClick={isOff ? toggle : onClick}
      {...(command && { rightSection: <KeyHint of={command} /> })}
    >
      {children}
    </Button>
  )
  if (!isOff) return face
  return (
    <Popover opened={opened} onChange={(open) => open || close()} width={320} withArrow trapFocus returnFocus>
      <Popover.Target>{face}</Popover.Target>
      <Popover.Dropdown className={classes.reasons}>
        <Stack gap="xs">
          {off.map(({ why, cure }) => (
            <Text key={why} size="sm">
              {why}{' '}
              {cure && (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  onClick={() => {
                    close()
                    cure.go()
                  }}
                >
                  {cure.label}
                </Anchor>
              )}
            </Text>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
