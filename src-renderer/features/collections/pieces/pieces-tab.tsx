import { Button, Center, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useCollection, useCook, useProject } from '../../../stores/hooks/use-project.ts'
import { usePieceCache } from '../../../stores/hooks/use-piece.ts'
import { text } from '../../../text/text.ts'
import { runCommand } from '../../../ui/commands/command-store.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PiecesView } from './pieces-view.tsx'

/** The pieces of a collection's cook: to look through, and to decide on. */
export function PiecesTab({ projectId, collectionId }: { projectId: string; collectionId: string }): ReactNode {
  const isLoaded = useProject(projectId, (state) => state.loaded)
  const collection = useCollection(projectId, collectionId)
  const cook = useCook(projectId, collectionId)
  const cache = usePieceCache(projectId, cook?.id)
  if (!isLoaded) {
    return (
      <Center flex={1} role="status" aria-label={text.pieces.reading}>
        <Loader size="sm" color="gray" />
      </Center>
    )
  }
  if (!cook || !collection || !cache) return <NoPieces />
  return <PiecesView key={cook.id} projectId={projectId} collection={collection} cook={cook} cache={cache} />
}

function NoPieces(): ReactNode {
  const { none } = text.pieces
  return (
    <EmptyState
      title={none.title}
      actions={
        <Button color="accent" onClick={() => void runCommand('tab.overview')}>
          {none.begin}
        </Button>
      }
    >
      {none.body}
    </EmptyState>
  )
}
