import { Group, Kbd, NumberInput, Radio, Stack, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { usePieces } from '../pieces-context.ts'
import { CategoryChoice } from './category-choice.tsx'
import {
  categoriesToChange,
  type FollowUpChoice,
  followUpKinds,
  followUpOf,
  seedMatters,
  SEVERAL_LEAST,
  SEVERAL_MOST,
} from './follow-ups.ts'
import classes from './reject-form.module.css'

type Props = {
  isMany: boolean
  choice: FollowUpChoice
  onChoice(choice: FollowUpChoice): void
  reason: string
  onReason(reason: string): void
  onReject(): void
}

/** What comes in place of a rejected piece, and why it is rejected. */
export function RejectForm({ isMany, choice, onChoice, reason, onReason, onReject }: Props): ReactNode {
  const { document } = usePieces().collection
  const { rejection } = text.pieces
  return (
    <Stack gap="sm">
      <Radio.Group
        label={isMany ? rejection.nextMany : rejection.next}
        value={choice.kind}
        onChange={(kind) => onChoice({ ...choice, kind })}
      >
        {followUpKinds.map((kind, index) => (
          <div key={kind} className={classes.kind}>
            <Radio
              value={kind}
              label={rejection.kinds[kind].label}
              description={
                (kind === 'same' || kind === 'several') && !seedMatters(document)
                  ? rejection.composed
                  : rejection.kinds[kind].help
              }
              data-autofocus={(kind === choice.kind && kind !== 'some') || undefined}
            />
            <Kbd size="xs" aria-hidden>
              {index + 1}
            </Kbd>
          </div>
        ))}
      </Radio.Group>
      {choice.kind === 'some' && (
        <CategoryChoice
          categories={categoriesToChange(document)}
          chosen={choice.categories}
          onChange={(categories) => onChoice({ ...choice, categories })}
        />
      )}
      {choice.kind === 'several' && (
        <NumberInput
          label={rejection.images}
          w={140}
          min={SEVERAL_LEAST}
          max={SEVERAL_MOST}
          clampBehavior="strict"
          value={choice.images}
          onChange={(images) => onChoice({ ...choice, images: Number(images) || SEVERAL_LEAST })}
        />
      )}
      <Textarea
        label={rejection.reason}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={2_000}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <ActionButton
          variant="filled"
          color="bad"
          off={followUpOf(choice) === undefined ? [{ why: rejection.noCategory }] : []}
          onClick={onReject}
        >
          {rejection.submit}
        </ActionButton>
      </Group>
    </Stack>
  )
}
