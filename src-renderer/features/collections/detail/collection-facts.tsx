import type { ReactNode } from 'react'
import type { CollectionView } from '../../../../schemas/views/collection-view.ts'
import { text } from '../../../text/text.ts'
import { bigCount } from '../parts/big-count.ts'
import { useReadiness } from '../parts/use-readiness.ts'

type Props = { projectId: string; collection: CollectionView; className?: string | undefined }

/** What a collection is, on one quiet line. */
export function CollectionFacts({ projectId, collection, className }: Props): ReactNode {
  const words = text.collections.detail
  const { data } = useReadiness(projectId, collection.id)
  const { mode, seed } = collection.document
  const capacity = data?.capacity && words.combinations(bigCount(data.capacity.value), data.capacity.kind === 'exact')
  const facts = [capacity, words.mode[mode], words.seed(String(seed))].filter(Boolean).join(' · ')
  return (
    <span className={className} title={facts}>
      {facts}
    </span>
  )
}
