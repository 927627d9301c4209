import { type FollowUpChoice, followUpKinds } from './follow-ups.ts'

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'target'>

/**
 * What a key means while it is asked what comes in place of a rejected piece: a digit picks it, and rejects where nothing
 * else is to be said; Enter rejects as it stands. Undefined: it means nothing of this, for example what is typed.
 */
export function rejectionKey(
  press: Press,
  choice: FollowUpChoice,
): { choice: FollowUpChoice; isFinal: boolean } | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey) return undefined
  const met = kindOf(press.target)
  if (press.key === 'Enter') {
    return press.shiftKey || press.repeat || met === 'button' ? undefined : { choice, isFinal: true }
  }
  const kind = /^[1-9]$/.test(press.key) ? followUpKinds[Number(press.key) - 1] : undefined
  if (!kind || met === 'typed') return undefined
  return { choice: { ...choice, kind }, isFinal: kind !== 'some' }
}

const PRESSED = new Set(['radio', 'checkbox'])

function kindOf(target: EventTarget | null): 'typed' | 'button' | 'other' {
  const { tagName, type = '' } = (target ?? {}) as { tagName?: string; type?: string }
  if (tagName === 'BUTTON') return 'button'
  return tagName === 'TEXTAREA' || (tagName === 'INPUT' && !PRESSED.has(type)) ? 'typed' : 'other'
}
