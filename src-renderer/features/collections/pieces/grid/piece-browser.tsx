import { Button, Center, Loader } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { noPieceFilter, setPieceFilter, usePieceFilter } from '../../../../stores/ui/piece-filter-store.ts'
import { text } from '../../../../text/text.ts'
import { useScope } from '../../../../ui/commands/scopes.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ProblemList } from '../../../../ui/problem-list.tsx'
import { DecisionBar } from '../decide/decision-bar.tsx'
import { FilterBar } from '../filter/filter-bar.tsx'
import { usePieces } from '../pieces-context.ts'
import classes from './piece-browser.module.css'
import { PieceGrid } from './piece-grid.tsx'
import { focusIn } from './selection.ts'
import { useGridCommands } from './use-grid-commands.ts'
import { usePieceList } from './use-piece-list.ts'
import { useReviewRequest } from './use-review-request.ts'

const NONE: readonly number[] = []

/** The pieces that the filter leaves, as a grid. */
export function PieceBrowser(): ReactNode {
  const { session } = usePieces()
  const { numbers, isCurrent, problems } = usePieceList()
  const shown = numbers ?? NONE
  useEffect(() => {
    session.setState((state) => {
      const focus = numbers ? focusIn(shown, state.focus) : state.focus
      // Who did not move is not taken there.
      return { shown, focus, ...(focus !== state.focus && { revealed: focus }) }
    })
  }, [session, shown, numbers])
  useReviewRequest(isCurrent ? numbers : undefined)
  useScope('grid')
  useGridCommands(shown)
  return (
    <section className={classes.browser} aria-label={text.pieces.grid} data-panel>
      <FilterBar shown={numbers?.length} />
      {problems.length > 0 ? (
        <ProblemList problems={problems} title={text.pieces.unreadable} />
      ) : numbers === undefined ? (
        <Center flex={1}>
          <Loader size="sm" color="gray" role="status" aria-label={text.pieces.reading} />
        </Center>
      ) : numbers.length === 0 ? (
        <NothingLeft />
      ) : (
        <PieceGrid numbers={numbers} />
      )}
      <DecisionBar />
    </section>
  )
}

function NothingLeft(): ReactNode {
  const { collection, cook } = usePieces()
  const { states, traits } = usePieceFilter(collection.id)
  const { filter } = text.pieces
  const isByState = Object.keys(traits).length === 0
  return (
    <EmptyState
      title={filter.emptyTitle}
      actions={
        <Button variant="default" onClick={() => setPieceFilter(collection.id, noPieceFilter)}>
          {filter.clear}
        </Button>
      }
    >
      {isByState
        ? filter.emptyStates(
            states.map((state) => text.pieces.states[state]),
            cook.supply,
          )
        : filter.empty(cook.supply)}
    </EmptyState>
  )
}
