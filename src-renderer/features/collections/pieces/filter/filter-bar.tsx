import type { ReactNode } from 'react'
import { pieceStates, setPieceFilter, usePieceFilter, noPieceFilter } from '../../../../stores/ui/piece-filter-store.ts'
import { text } from '../../../../text/text.ts'
import { useCommand } from '../../../../ui/commands/command-store.ts'
import { CellSize } from '../grid/cell-size.tsx'
import { usePieces } from '../pieces-context.ts'
import { traitWord } from '../../parts/trait-word.ts'
import { Chip } from './chip.tsx'
import classes from './filter-bar.module.css'
import { isFiltered, toggledState, toggledTrait } from './toggled.ts'
import { TraitFilter } from './trait-filter.tsx'
import { useStateCounts } from './use-facets.ts'

/** States that are always there to be chosen; the others are while there is such a piece. */
const STEADY = new Set<string>(['new', 'approved', 'rejected'])

/** What the pieces are filtered by, with how many each choice would leave. `shown`: how many are left. */
export function FilterBar({ shown }: { shown: number | undefined }): ReactNode {
  const { collection, cook } = usePieces()
  const choice = usePieceFilter(collection.id)
  const counts = useStateCounts(choice)
  const { filter, states } = text.pieces
  const set = (next: typeof choice) => setPieceFilter(collection.id, next)
  const clear = () => set(noPieceFilter)
  useCommand('pieces.clear-filter', clear)
  const offered = pieceStates.filter(
    (state) => STEADY.has(state) || choice.states.includes(state) || (counts?.[state] ?? 0) > 0,
  )
  return (
    <div className={classes.bar} role="toolbar" aria-label={filter.label}>
      {offered.map((state) => (
        <Chip
          key={state}
          isOn={choice.states.includes(state)}
          pieces={counts?.[state]}
          onClick={() => set(toggledState(choice, state))}
        >
          {states[state]}
        </Chip>
      ))}
      {Object.entries(choice.traits).flatMap(([category, values]) =>
        values.map((value) => (
          <Chip
            key={`${category} ${JSON.stringify(value)}`}
            removes={filter.remove(category, traitWord(value))}
            onClick={() => set(toggledTrait(choice, category, value))}
          >
            <bdi>{filter.value(category, traitWord(value))}</bdi>
          </Chip>
        )),
      )}
      <TraitFilter choice={choice} onToggle={(category, value) => set(toggledTrait(choice, category, value))} />
      {isFiltered(choice) && <Chip onClick={clear}>{filter.clear}</Chip>}
      <span className={classes.end}>
        {shown !== undefined && <span role="status">{filter.shown(shown, cook.supply)}</span>}
        <CellSize />
      </span>
    </div>
  )
}
