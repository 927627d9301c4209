import type { z } from 'zod'
import type { Selection } from '../../../schemas/collection.ts'
import { lockPieceInput, type lockPieceOutput } from '../../../schemas/commands/collection-commands.ts'
import type { Edit } from '../../../schemas/edit.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Category } from '../../../schemas/trait-tree.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { editDocument } from '../../domain/plan/edit/edit-document.ts'
import { ruleKeyOf } from '../../domain/plan/edit/item-keys.ts'
import { sameSelection } from '../../domain/plan/rename-selections.ts'
import { isLock, lockRule } from '../../domain/plan/sheet/lock-rule.ts'
import { checkTree } from '../../domain/plan/traits/check-tree.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Command } from '../engine/command.ts'
import { editEvent } from './edit-event.ts'
import { missingCollection } from './missing-collection.ts'

type Input = z.infer<typeof lockPieceInput>
type Output = z.infer<typeof lockPieceOutput>

/**
 * Keeps a planned piece at its number as a person saw it, or lets it go: a pin among the rules that names every trait of
 * the piece. Values of generated categories follow from the number and are not part of it. A pin that a person wrote is
 * never touched.
 */
export const lockPiece: Command<Input, { gesture: string }, CollectionView | undefined, Output> = {
  name: 'collections.lock',
  input: lockPieceInput,
  gather: async (session) => ok({ gesture: session.clock.newId() }),
  load: (reads, { collectionId }) => reads.collection(collectionId),
  decide(collection, { collectionId, number, selection }, { gesture }) {
    if (!collection) return err([missingCollection(collectionId)])
    const { traitTree, supply } = collection.document
    const { rules, categories } = traitTree
    const pins = rules.filter((rule) => rule.kind === 'pin' && rule.pieceNumber === number)
    if (selection !== null && number > supply) return err([beyondSupply(number, supply)])
    if (pins.some((rule) => !isLock(rule))) return err([pinnedByHand(number)])
    const whole = selection === null ? null : wholeSelection(categories, selection)
    if (whole && !whole.ok) return whole
    const before = pins.find(isLock)
    const wanted = whole?.value
    if (wanted ? before && sameSelection(before.selection, wanted) : !before) {
      return ok({ events: [], result: { changed: false } })
    }
    const edits: Edit[] = []
    if (before) edits.push({ op: 'remove', at: { rule: ruleKeyOf(before) } })
    if (wanted) edits.push({ op: 'insert', list: 'rules', index: rules.length, item: lockRule(number, wanted) })
    const edited = editDocument(collection.document, edits)
    if (!edited.ok) return edited
    const faults = wanted ? checkTree(edited.value.document.traitTree) : []
    if (faults.length > 0) return err(faults)
    const what = { verb: wanted ? 'lock' : 'unlock', subject: String(number), count: 1 } as const
    return ok({ events: [editEvent(collection, edited.value, { what, gesture }).event], result: { changed: true } })
  },
}

/** What is said of every category whose traits are chosen; one that goes unsaid would be dealt anew each time. */
function wholeSelection(categories: readonly Category[], selection: Selection): Result<Selection, Problem[]> {
  const known = new Set(categories.map((category) => category.name))
  const strange = Object.keys(selection).filter((name) => !known.has(name))
  const chosen = categories.filter((category) => category.mode === 'manual').map((category) => category.name)
  const unsaid = chosen.filter((name) => !Object.hasOwn(selection, name))
  if (strange.length + unsaid.length === 0) {
    return ok(Object.fromEntries(chosen.map((name) => [name, selection[name] ?? null])))
  }
  const cure = 'Read the sheet again, and lock the piece as it is there.'
  return err([
    ...strange.map((name) => problem(`The collection has no category "${name}".`, name, cure)),
    ...unsaid.map((name) => problem(`Nothing says which "${name}" the piece has.`, name, cure)),
  ])
}

function problem(message: string, category: string, cure: string): Problem {
  return { code: 'VALIDATION', message, field: `selection.${category}`, cure }
}

function beyondSupply(number: number, supply: number): Problem {
  const message = `Piece ${number} is beyond the supply of ${supply}.`
  return { code: 'VALIDATION', message, field: 'number', cure: 'Raise the supply first.' }
}

function pinnedByHand(number: number): Problem {
  return {
    code: 'CONFLICT',
    message: `Piece ${number} is pinned by a rule of the collection, which a lock leaves as it is.`,
    field: 'number',
    cure: 'Change or remove that rule instead.',
  }
}
