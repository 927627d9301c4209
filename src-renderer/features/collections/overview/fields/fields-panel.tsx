import { ActionIcon, SegmentedControl } from '@mantine/core'
import { Dices } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Mode, modeSchema } from '../../../../../schemas/collection.ts'
import type { CollectionView } from '../../../../../schemas/views/collection-view.ts'
import { useStudio } from '../../../../stores/hooks/use-studio.ts'
import { text } from '../../../../text/text.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { ProblemList } from '../../../../ui/problem-list.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { editCollection } from '../../parts/edit-collection.ts'
import { fieldChange } from '../../parts/field-change.ts'
import { randomSeed } from '../../parts/random-seed.ts'
import { fieldSpecs } from './field-specs.ts'
import classes from './fields-panel.module.css'
import { TextField } from './text-field.tsx'

type Props = { projectId: string; collection: CollectionView; readOnly: boolean }

/** What an artist says of a collection, saved as it is typed. */
export function FieldsPanel({ projectId, collection, readOnly }: Props): ReactNode {
  const studio = useStudio()
  const words = text.collections.fields
  const shared = { projectId, collection, readOnly }
  const { mode } = collection.document
  const edit = useAction((changes: { mode: Mode } | { seed: string }) =>
    editCollection(studio, { projectId, collectionId: collection.id }, () => fieldChange(changes)),
  )
  const reseed = (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={words.newSeed}
      title={words.newSeed}
      disabled={readOnly}
      loading={edit.busy}
      onClick={() => edit.run({ seed: randomSeed() })}
    >
      <Dices size={16} aria-hidden />
    </ActionIcon>
  )
  return (
    <Panel title={words.title}>
      <div className={classes.fields}>
        <TextField {...shared} spec={fieldSpecs.name} label={words.name} />
        <TextField {...shared} spec={fieldSpecs.description} label={words.description} isLong />
        <div className={classes.pair}>
          <TextField {...shared} spec={fieldSpecs.supply} label={words.supply} hint={words.supplyHint} />
          <TextField {...shared} spec={fieldSpecs.seed} label={words.seed} hint={words.seedHint} action={reseed} />
        </div>
        <div>
          <div className={classes.label} id="collection-mode-label">
            {words.mode}
          </div>
          <SegmentedControl
            id="collection-mode"
            aria-labelledby="collection-mode-label"
            fullWidth
            size="xs"
            mt={4}
            readOnly={readOnly}
            value={mode}
            data={modeSchema.options.map((value) => ({ value, label: words.modes[value] }))}
            onChange={(value) => edit.run({ mode: value })}
          />
          <div className={classes.why}>{words.modeWhy[mode]}</div>
        </div>
        <ProblemList problems={edit.problems} onDismiss={edit.dismiss} />
      </div>
    </Panel>
  )
}
