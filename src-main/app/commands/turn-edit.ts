import type { z } from 'zod'
import { type editCollectionOutput, turnEditInput } from '../../../schemas/commands/collection-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Tool } from '../../../schemas/tool.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { editDocument } from '../../domain/plan/edit/edit-document.ts'
import type { EditStep } from '../../domain/plan/edit/edit-history.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import type { Command } from '../engine/command.ts'
import { editHistoryOf } from '../queries/edit-history-of.ts'
import { editDecision, missingFiles, toolsOf } from './edit-collection.ts'
import { editEvent } from './edit-event.ts'
import { missingCollection } from './missing-collection.ts'

type Input = z.infer<typeof turnEditInput>
type Output = z.infer<typeof editCollectionOutput>
type Facts = { tools: Map<string, Tool> }
type State = { collection: CollectionView | undefined; step: EditStep | undefined }

/** Takes the last gesture of edits on a collection back. */
export const undoEdit = turnEdit('back')

/** Does the gesture that was taken back last once more. */
export const redoEdit = turnEdit('forth')

function turnEdit(turns: 'back' | 'forth'): Command<Input, Facts, State, Output> {
  const isBack = turns === 'back'
  return {
    name: isBack ? 'collections.undo' : 'collections.redo',
    input: turnEditInput,
    gather: async (session) => ok({ tools: toolsOf(session) }),
    load(reads, { collectionId }) {
      const { undo, redo } = editHistoryOf(reads, collectionId)
      return { collection: reads.collection(collectionId), step: (isBack ? undo : redo).at(-1) }
    },
    decide({ collection, step }, { collectionId, gesture }, { tools }) {
      if (!collection) return err([missingCollection(collectionId)])
      if (step?.gesture !== gesture) return err([anotherIsNext(isBack)])
      const edits = step.events.toReversed().flatMap((event) => event.payload.inverse)
      const edited = editDocument(collection.document, edits)
      const faults = edited.ok ? missingFiles(edited.value.document, collection) : edited.error
      if (!edited.ok || faults.length > 0) return err(faults.map((problem) => inTheWay(problem, isBack)))
      return ok(
        editDecision(collection, editEvent(collection, edited.value, { what: step.what, gesture, turns }), tools),
      )
    },
  }
}

function anotherIsNext(isBack: boolean): Problem {
  const word = isBack ? 'undone' : 'redone'
  return {
    code: 'CONFLICT',
    message: `Something else is next to be ${word} by now, so that nothing was changed.`,
    cure: `Look at what is next, and ${isBack ? 'undo' : 'redo'} that.`,
  }
}

/** What happened since, without being an edit (a folder that was read anew, say), may be in the way. */
function inTheWay(problem: Problem, isBack: boolean): Problem {
  const message = `This can not be ${isBack ? 'undone' : 'redone'} any more: ${problem.message}`
  return { ...problem, code: 'CONFLICT', message, cure: 'Make the change by hand where you still want it.' }
}
