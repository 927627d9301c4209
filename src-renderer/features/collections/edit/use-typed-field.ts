import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Problem } from '../../../../schemas/errors.ts'
import type { Result } from '../../../../src-main/domain/prelude/result.ts'
import { draftStore, setDraft } from '../../../stores/ui/draft-store.ts'
import { sentences } from '../../../ui/sentences.ts'
import type { EditSession } from './edit-session.ts'
import { freshId } from './fresh-id.ts'
import type { ChangeOf } from './shown-document.ts'

export type TypedSpec = {
  /** Where what can't be saved is kept. */
  key: string
  /** What stands there, as it would be typed. */
  stored: string
  /** What the typed text changes, or what is wrong with it in words. */
  read(typed: string): Result<ChangeOf, string>
  /** Of what was begun before the field was: its gesture, and what is shown once all of it is taken back. */
  begun?: { gesture: string; back: ChangeOf } | undefined
}

export type TypedField = {
  text: string
  /** What is wrong with what stands there. */
  fault: string | null
  /** True where what stands there is not saved. */
  isDraft: boolean
  onChange(text: string): void
  onBlur(): void
  /** Puts back what stood there when typing began. */
  revert(): void
}

/**
 * A field that is saved with every key that leaves it valid, as one gesture; what is not valid stays as a draft, with the
 * fault, until it is cured or taken back.
 */
export function useTypedField(session: EditSession, { key, stored, read, begun }: TypedSpec): TypedField {
  const draft = useStore(draftStore, ({ drafts }) => drafts[key])
  const [typed, setTyped] = useState<string | null>(null)
  const started = useRef<{ gesture: string; base: string; isSaved: boolean } | null>(null)
  const text = typed ?? draft?.text ?? stored

  function save(next: string): void {
    started.current ??= { gesture: begun?.gesture ?? freshId(), base: stored, isSaved: begun !== undefined }
    const { gesture, base } = started.current
    const changed = read(next)
    const keep = () => setDraft(key, { text: next, base })
    if (!changed.ok) return keep()
    const submitted = session.submit(changed.value, { gesture, slot: `${gesture} ${key}`, onFailed: keep })
    if (!submitted.ok) return keep()
    started.current.isSaved = true
    setDraft(key, null)
  }

  return {
    text,
    fault: text === stored ? null : faultOf(session, read(text)),
    isDraft: draft !== undefined,
    onChange(next) {
      setTyped(next)
      save(next)
    },
    onBlur() {
      if (draft) save(draft.text)
      setTyped(null)
      started.current = null
    },
    revert() {
      const { gesture, base, isSaved } = started.current ?? {
        gesture: begun?.gesture,
        base: draft?.base ?? stored,
        isSaved: begun !== undefined,
      }
      setTyped(null)
      setDraft(key, null)
      started.current = null
      const former = read(base)
      const back = begun?.back ?? (former.ok ? former.value : null)
      if (!back) return
      if (isSaved && gesture !== undefined) session.takeBack(gesture, back)
      // The field was left since: what was saved of it is put back by another edit.
      else if (base !== stored) session.act(back)
    },
  }
}

function faultOf(session: EditSession, read: Result<ChangeOf, string>): string | null {
  if (!read.ok) return read.error
  const problems = session.check(read.value)
  return problems.length === 0 ? null : wordsOf(problems)
}

function wordsOf(problems: readonly Problem[]): string {
  return problems.map(({ message, cure }) => sentences(message, cure)).join(' ')
}
