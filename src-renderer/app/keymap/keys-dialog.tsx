import { Button, Group, Kbd, Modal, Text, TextInput, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { goTo } from '../../stores/ui/place-store.ts'
import { preferencesStore } from '../../stores/ui/preferences-store.ts'
import { text } from '../../text/text.ts'
import { type KeyBinding, keyTable, printedKey } from '../../ui/commands/key-table.ts'
import { type KeyScope, keyScopes, useScope } from '../../ui/commands/scopes.ts'
import { soughtBindings } from '../../ui/commands/sought-bindings.ts'
import classes from './keys-dialog.module.css'

type Props = { opened: boolean; onClose(): void }

/** Every key, by where it acts. */
export function KeysDialog({ opened, onClose }: Props): ReactNode {
  useScope('dialog', opened)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text.keys.title}
      size={920}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <Sheet
        onChange={() => {
          onClose()
          goTo({ zone: 'settings', page: 'keys' })
        }}
      />
    </Modal>
  )
}

function Sheet({ onChange }: { onChange(): void }): ReactNode {
  const { bindings } = useStore(keyTable)
  const { letterKeys } = useStore(preferencesStore)
  const [sought, setSought] = useState('')
  const shown = soughtBindings(bindings, sought)
  return (
    <>
      <Group mb="sm" wrap="nowrap">
        <TextInput
          flex={1}
          data-autofocus
          placeholder={text.keys.search}
          aria-label={text.keys.search}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <Button variant="default" onClick={onChange}>
          {text.keys.change}
        </Button>
      </Group>
      {!letterKeys && <Text mb="sm">{text.keys.lettersOff}</Text>}
      {shown.length === 0 && <Text c="dimmed">{text.keys.none}</Text>}
      <div className={classes.columns}>
        {keyScopes.map((scope) => (
          <ScopeKeys key={scope} scope={scope} bindings={shown.filter((binding) => binding.scope === scope)} />
        ))}
        {sought === '' && (
          <section className={classes.group}>
            <Title order={3}>{text.keys.fixed}</Title>
            <dl className={classes.rows}>
              {text.keys.fixedRows.map(([key, words]) => (
                <Row key={key} words={words} keys={[key]} />
              ))}
            </dl>
          </section>
        )}
      </div>
    </>
  )
}

function ScopeKeys({ scope, bindings }: { scope: KeyScope; bindings: readonly KeyBinding[] }): ReactNode {
  if (bindings.length === 0) return null
  return (
    <section className={classes.group}>
      <Title order={3}>{text.keys.scopes[scope]}</Title>
      <dl className={classes.rows}>
        {bindings.map(({ command, keys }) => (
          <Row key={command} words={text.commands[command]} keys={keys.map(printedKey)} />
        ))}
      </dl>
    </section>
  )
}

function Row({ words, keys }: { words: string; keys: readonly string[] }): ReactNode {
  return (
    <div className={classes.row}>
      <dt>{words}</dt>
      <dd>
        {keys.map((key) => (
          <Kbd key={key} size="xs">
            {key}
          </Kbd>
        ))}
      </dd>
    </div>
  )
}
