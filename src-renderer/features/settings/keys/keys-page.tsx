import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { preferencesStore } from '../../../stores/ui/preferences-store.ts'
import { text } from '../../../text/text.ts'
import { keyTable } from '../../../ui/commands/key-table.ts'
import { keyScopes } from '../../../ui/commands/scopes.ts'
import { bindingName } from '../../../ui/commands/remap-keys.ts'
import { soughtBindings } from '../../../ui/commands/sought-bindings.ts'
import { KeyLine } from './key-line.tsx'
import classes from './keys-page.module.css'

/** Every key, to be changed by pressing another. */
export function KeysPage(): ReactNode {
  const { bindings } = useStore(keyTable)
  const { keys: changed } = useStore(preferencesStore)
  const [sought, setSought] = useState('')
  const words = text.settings.keys
  const shown = soughtBindings(bindings, sought)
  return (
    <Stack gap="md" maw={720}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          placeholder={words.search}
          aria-label={words.search}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        {Object.keys(changed).length > 0 && (
          <Button variant="default" onClick={() => preferencesStore.setState({ keys: {} })}>
            {words.resetAll}
          </Button>
        )}
      </Group>
      <Text c="dimmed">{words.intro}</Text>
      {shown.length === 0 && <Text c="dimmed">{words.none}</Text>}
      {keyScopes.map((scope) => {
        const ofScope = shown.filter((binding) => binding.scope === scope)
        if (ofScope.length === 0) return null
        return (
          <section key={scope}>
            <Title order={2} size="h3">
              {text.keys.scopes[scope]}
            </Title>
            <ul className={classes.lines}>
              {ofScope.map((binding) => (
                <KeyLine key={bindingName(binding)} binding={binding} isChanged={bindingName(binding) in changed} />
              ))}
            </ul>
          </section>
        )
      })}
    </Stack>
  )
}
