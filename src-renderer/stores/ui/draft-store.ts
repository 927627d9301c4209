import { createStore } from 'zustand/vanilla'
import type { Draft } from '../../../schemas/draft.ts'

type DraftState = { drafts: Readonly<Record<string, Draft>> }

/** What was typed into fields and is not saved yet, by `<project>/<field>`. The engine keeps it (keep-drafts.ts). */
export const draftStore = createStore<DraftState>(() => ({ drafts: {} }))

export function setDraft(key: string, draft: Draft | null): void {
  draftStore.setState(({ drafts }) => {
    const { [key]: _, ...others } = drafts
    return { drafts: draft ? { ...others, [key]: draft } : others }
  })
}

/** Takes over what was kept, but for fields in which somebody types by now. */
export function addDrafts(kept: Readonly<Record<string, Draft>>): void {
  draftStore.setState(({ drafts }) => ({ drafts: { ...kept, ...drafts } }))
}
