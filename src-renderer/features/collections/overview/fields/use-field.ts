import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { CollectionView } from '../../../../../schemas/views/collection-view.ts'
import type { Problem } from '../../../../../schemas/errors.ts'
import { useStudio } from '../../../../stores/hooks/use-studio.ts'
import { draftStore, setDraft } from '../../../../stores/ui/draft-store.ts'
import { problemsOf } from '../../../../ui/problems-of.ts'
import { editCollection } from '../../parts/edit-collection.ts'
import { fieldChange } from '../../parts/field-change.ts'
import type { FieldSpec } from './field-specs.ts'

export type Field = {
  text: string
  /** What is wrong with what was typed. */
  fault: string | null
  state: 'same' | 'typing' | 'saving' | 'saved' | 'unsaved'
  /** Somebody else changed it since typing began: what it says now. */
  theirs: string | null
  /** Why it could not be saved. */
  problems: readonly Problem[]
  onChange(text: string): void
  onBlur(): void
  keepMine(): void
  takeTheirs(): void
}

/** How long after the last key a field is saved by itself. */
const REST_MS = 600

/**
 * A field that saves itself. What is typed is kept as a draft until it is saved, through leaving, a reload and an engine
 * that is gone; what somebody else wrote meanwhile is never overwritten unasked.
 */
export function useField(projectId: string, collection: CollectionView, spec: FieldSpec): Field {
  const studio = useStudio()
  const key = `${projectId}/${collection.id}/${spec.name}`
  const stored = spec.write(collection.document)
  const draft = useStore(draftStore, ({ drafts }) => drafts[key])
  const isLive = useStore(studio.connection, ({ kind }) => kind === 'live')
  const [isSaving, setSaving] = useState(false)
  const [wasSaved, setWasSaved] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isLeft, setLeft] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const typed = draft?.text ?? stored
  const read = spec.read(typed)
  const written = read.ok ? spec.write({ ...collection.document, ...read.value }) : typed
  const isTheirs = draft !== undefined && stored !== draft.base && stored !== written

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    const mine = draftStore.getState().drafts[key]
    const changes = mine && spec.read(mine.text)
    if (!mine || !changes?.ok) return
    setSaving(true)
    setProblems([])
    try {
      await editCollection(studio, { projectId, collectionId: collection.id }, (document) => {
        const now = spec.write(document)
        return now === mine.base && spec.write({ ...document, ...changes.value }) !== now
          ? fieldChange(changes.value)
          : null
      })
      if (storedNow() === spec.write({ ...collection.document, ...changes.value })) settleDraft(key, storedNow())
      setWasSaved(true)
    } catch (error) {
      setProblems(problemsOf(error))
    } finally {
      setSaving(false)
    }

    function storedNow(): string | undefined {
      const view = studio.projects.getState().get(projectId)?.state.getState().collections.get(collection.id)
      return view && spec.write(view.document)
    }
  }, [studio, projectId, collection.id, collection.document, key, spec])

  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  // What was left unsaved, by leaving, by a reload or by an engine that was gone, is saved when it can be.
  useEffect(() => {
    if (isLive) void latest.current()
  }, [isLive])
  useEffect(() => () => void latest.current(), [])
  // As long as one types, the field is not written over: `10k` turns into `10,000` once it is left and saved.
  const isSettled = isLeft && draft !== undefined && written === stored
  useEffect(() => {
    if (isSettled) setDraft(key, null)
  }, [isSettled, key])

  return {
    text: typed,
    fault: read.ok ? null : read.error,
    state: stateOf(),
    theirs: isTheirs && !isSaving ? stored : null,
    problems,
    onChange(text) {
      setDraft(key, { text, base: draft?.base ?? stored })
      setWasSaved(false)
      setLeft(false)
      setProblems([])
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void latest.current(), REST_MS)
    },
    onBlur() {
      setLeft(true)
      void save()
    },
    keepMine() {
      setDraft(key, { text: typed, base: stored })
      void latest.current()
    },
    takeTheirs() {
      clearTimeout(timer.current)
      setDraft(key, null)
      setProblems([])
    },
  }

  function stateOf(): Field['state'] {
    if (isSaving) return 'saving'
    if (problems.length > 0 || isTheirs) return 'unsaved'
    if (draft && written !== stored) return 'typing'
    return wasSaved ? 'saved' : 'same'
  }
}

/** What was typed builds on what is saved now; where it is the same, there is no draft any more. */
function settleDraft(key: string, stored: string | undefined): void {
  const now = draftStore.getState().drafts[key]
  if (now && stored !== undefined) setDraft(key, now.text === stored ? null : { text: now.text, base: stored })
}
