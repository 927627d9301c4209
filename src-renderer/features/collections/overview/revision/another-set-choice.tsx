import type { ReactNode } from 'react'
import type { CollectionView } from '../../../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../../../schemas/views/cook-view.ts'
import { useStudio } from '../../../../stores/hooks/use-studio.ts'
import { text } from '../../../../text/text.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { ProblemList } from '../../../../ui/problem-list.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { editCollection } from '../../parts/edit-collection.ts'
import { fieldChange } from '../../parts/field-change.ts'
import classes from './revision-banner.module.css'

type Props = {
  projectId: string
  collection: CollectionView
  cook: CookView
  fields: readonly ('seed' | 'mode')[]
  isReadOnly: boolean
}

/** Another seed or mode is no change to a cook: one of both goes. */
export function AnotherSetChoice({ projectId, collection, cook, fields, isReadOnly }: Props): ReactNode {
  const words = text.collections.revision
  const studio = useStudio()
  const what = fields.map((field) => words[field]).join(text.collections.traits.and)
  const where = { projectId, collectionId: collection.id }
  const back = useAction(() => editCollection(studio, where, () => fieldChange({ seed: cook.seed, mode: cook.mode })))
  const anew = useAction(() => studio.client.api.collections.cook({ ...where, former: 'archive' }))
  const off = isReadOnly ? [{ why: text.collections.detail.readingWhy }] : []
  return (
    <>
      <div>{words.another(what)}</div>
      <div className={classes.actions}>
        <ActionButton off={off} loading={back.busy} onClick={() => back.run()}>
          {words.setBack(what)}
        </ActionButton>
        <ActionButton off={off} loading={anew.busy} onClick={() => anew.run()}>
          {words.newCook}
        </ActionButton>
      </div>
      <ProblemList problems={[...back.problems, ...anew.problems]} />
    </>
  )
}
