import { createContext, use } from 'react'
import type { Category, Rule } from '../../../../../schemas/trait-tree.ts'
import type { EditSession } from '../../edit/edit-session.ts'
import type { RefChoice } from './ref-choices.ts'

/** What every part of the rules editor is about. */
export type RulesEditor = {
  collectionId: string
  session: EditSession
  /** Before what is typed into a field, in the key of its draft. */
  draftKey: string
  categories: readonly Category[]
  rules: readonly Rule[]
  supply: number
  choices: readonly RefChoice[]
  choiceOf(key: string): RefChoice | undefined
  isReadOnly: boolean
}

export const RulesContext = createContext<RulesEditor | null>(null)

export function useRules(): RulesEditor {
  const editor = use(RulesContext)
  if (!editor) throw new Error('There are no rules around this component.')
  return editor
}
