import { createContext, use } from 'react'
import type { Collection } from '../../../../../schemas/collection.ts'
import type { Problem } from '../../../../../schemas/errors.ts'
import type { EditSession } from '../../edit/edit-session.ts'
import type { ParamPlace } from './param-place.ts'

/** What the fields of a form of parameters share. */
export type ParamsEditor = {
  session: EditSession
  document: Collection
  /** Names of the categories: what placeholders may be called. */
  categories: readonly string[]
  place: ParamPlace
  /** Begins the key of every draft. */
  draftKey: string
  isOff: boolean
  /** What the engine says is wrong, by `params.…` in `field`. */
  problems: readonly Problem[]
  /** The parameters with placeholders resolved; null where they are not known. */
  resolved: Readonly<Record<string, unknown>> | null
}

export const ParamsEditorContext = createContext<ParamsEditor | null>(null)

export function useParamsEditor(): ParamsEditor {
  const editor = use(ParamsEditorContext)
  if (!editor) throw new Error('There is no form of parameters around this field.')
  return editor
}
