import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { offerSchema } from '../../../../../schemas/commands/plan-queries.ts'
import { useStudio } from '../../../../stores/hooks/use-studio.ts'
import { text } from '../../../../text/text.ts'
import { ProblemList } from '../../../../ui/problem-list.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { editCollection } from '../../parts/edit-collection.ts'
import { fieldChange } from '../../parts/field-change.ts'
import { offerChanges } from './offer-changes.ts'
import classes from './readiness-panel.module.css'

type Offer = z.infer<typeof offerSchema>
type Props = { projectId: string; collectionId: string; offers: readonly Offer[]; isReadOnly: boolean }

/** What would lift a problem, each as a button that does it. */
export function OfferList({ projectId, collectionId, offers, isReadOnly }: Props): ReactNode {
  const studio = useStudio()
  const take = useAction((offer: Offer) =>
    editCollection(studio, { projectId, collectionId }, (document) =>
      fieldChange(offerChanges(document, offer), 'lift'),
    ),
  )
  if (offers.length === 0 || isReadOnly) return null
  return (
    <div>
      <div className={classes.sub}>{text.collections.readiness.offersTitle}</div>
      <div className={classes.offers}>
        {offers.map((offer) => (
          <Button
            key={offer.sentence}
            variant="default"
            size="xs"
            justify="start"
            styles={{ label: { whiteSpace: 'normal', textAlign: 'start' }, root: { height: 'auto', paddingBlock: 4 } }}
            disabled={take.busy}
            onClick={() => take.run(offer)}
          >
            <bdi>{offer.sentence.replace(/\.$/, '')}</bdi>
          </Button>
        ))}
      </div>
      <ProblemList problems={take.problems} onDismiss={take.dismiss} />
    </div>
  )
}
