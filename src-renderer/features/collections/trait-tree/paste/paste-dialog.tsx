import { Button, Group, Modal, Table, Textarea } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { text } from '../../../../text/text.ts'
import { useScope } from '../../../../ui/commands/scopes.ts'
import classes from './paste-dialog.module.css'
import { readTable } from './read-table.ts'
import { tableOutcome } from './table-outcome.ts'
import type { Paste } from './use-paste.ts'

/** So many lines are looked at; the rest is counted. */
const SHOWN = 100
const SHOWN_BAD = 5

/** A table before it is taken: what each of its lines adds or changes, and what can't be taken. */
export function PasteDialog({ paste }: { paste: Paste }): ReactNode {
  const { asked } = paste
  const words = text.traitTree.dialog
  useScope('dialog', asked !== null)
  const { outcome, bad } = useMemo(() => {
    const { lines, bad } = readTable(asked?.pasted ?? '')
    return { outcome: asked ? tableOutcome(asked.category, lines) : [], bad }
  }, [asked])
  const number = (what: string) => outcome.filter((line) => line.what === what).length
  const taken = number('added') + number('changed')
  const counts = [
    [number('added'), words.willAdd],
    [number('changed'), words.willChange],
    [number('same'), words.willStay],
  ] as const
  return (
    <Modal
      opened={asked !== null}
      onClose={paste.close}
      title={words.title(asked?.category.name ?? '')}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <Textarea
        data-autofocus
        label={words.field}
        description={words.hint}
        placeholder={words.placeholder}
        autosize
        minRows={4}
        maxRows={8}
        dir="auto"
        value={asked?.pasted ?? ''}
        onChange={(event) => paste.write(event.currentTarget.value)}
      />
      {bad.length > 0 && (
        <ul className={classes.bad} role="alert">
          {bad.slice(0, SHOWN_BAD).map(({ line, why }) => (
            <li key={line}>{words.bad[why](line)}</li>
          ))}
          {bad.length > SHOWN_BAD && <li>{words.others(bad.length - SHOWN_BAD)}</li>}
        </ul>
      )}
      <p className={classes.counts} role="status">
        {outcome.length === 0
          ? words.nothing
          : counts
              .filter(([count]) => count > 0)
              .map(([count, say]) => say(count))
              .join(' · ')}
      </p>
      {outcome.length > 0 && (
        // What scrolls is reached by the keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={classes.preview} role="region" aria-label={words.preview} tabIndex={0}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text.traitTree.columns.name}</Table.Th>
                <Table.Th>{text.traitTree.columns.value}</Table.Th>
                <Table.Th>{text.traitTree.columns.weight}</Table.Th>
                <Table.Th>{words.outcome}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {outcome.slice(0, SHOWN).map(({ line, what }) => (
                <Table.Tr key={line.name}>
                  <Table.Td>
                    <bdi>{line.name}</bdi>
                  </Table.Td>
                  <Table.Td>
                    <bdi>{line.value}</bdi>
                  </Table.Td>
                  <Table.Td>{line.rarity}</Table.Td>
                  <Table.Td>{words[what]}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {outcome.length > SHOWN && <p className={classes.counts}>{words.others(outcome.length - SHOWN)}</p>}
        </div>
      )}
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={paste.close}>
          {text.common.cancel}
        </Button>
        <Button color="accent" disabled={taken === 0} onClick={paste.confirm}>
          {words.take(taken)}
        </Button>
      </Group>
    </Modal>
  )
}
