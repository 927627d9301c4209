import { Anchor, Button, Kbd, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../../../text/text.ts'
import { type KeyBinding, printedKey } from '../../../ui/commands/key-table.ts'
import { useScope } from '../../../ui/commands/scopes.ts'
import classes from './keys-page.module.css'
import { useRebind } from './use-rebind.ts'

/** One binding. Its button waits for a key; a key that is taken is told before anything changes. */
export function KeyLine({ binding, isChanged }: { binding: KeyBinding; isChanged: boolean }): ReactNode {
  const { isWaiting, taken, begin, onKeyDown, leave, keep, takeOver, reset } = useRebind(binding)
  // While it waits, no key does what it does elsewhere.
  useScope('dialog', isWaiting)
  const words = text.settings.keys
  const name = text.commands[binding.command]
  return (
    <li className={classes.line}>
      <span className={classes.name}>
        {name}{' '}
        {isChanged && (
          <Text span size="xs" c="dimmed">
            {words.changed}
          </Text>
        )}
      </span>
      {isChanged && (
        <Anchor component="button" type="button" aria-label={words.resetOf(name)} onClick={reset}>
          {words.reset}
        </Anchor>
      )}
      <Button
        variant="default"
        size="xs"
        aria-label={isWaiting ? undefined : words.change(binding.keys.map(printedKey).join(' ') || words.unset, name)}
        onClick={begin}
        onKeyDown={onKeyDown}
        onBlur={leave}
      >
        {isWaiting ? words.press : <Keys keys={binding.keys} />}
      </Button>
      {taken && (
        <span className={classes.taken} role="alert">
          {words.taken(printedKey(taken.key), text.commands[taken.by])}{' '}
          <Anchor component="button" type="button" onClick={takeOver}>
            {words.swap}
          </Anchor>{' '}
          <Anchor component="button" type="button" onClick={keep}>
            {words.keep}
          </Anchor>
        </span>
      )}
    </li>
  )
}

function Keys({ keys }: { keys: readonly string[] }): ReactNode {
  if (keys.length === 0) return text.settings.keys.unset
  return keys.map((key) => (
    <Kbd key={key} size="xs" mx={2}>
      {printedKey(key)}
    </Kbd>
  ))
}
