/**
 * What a key press meets, as far as it has keys of its own.
 *
 * - `typing`: a field that takes text, or picks by letters.
 * - `choosing`: a field that arrows change.
 * - `pressing`: a button or a link: Enter and Space are its own.
 * - `layer`: something that lies over the window: Escape closes it.
 */
export type Meets = { typing: boolean; choosing: boolean; pressing: boolean; layer: boolean }

/** Keys that a field which is typed in needs itself. */
const EDITING = new Set(['A', 'C', 'V', 'X', 'Y', 'Z', 'Shift+Z', 'Shift+V', 'Backspace', 'Delete', 'Home', 'End'])

/**
 * Whether a key may act as a command there, rather than do what it does in what has the focus.
 *
 * @param letterKeys False: keys that are one sign, without Ctrl or Alt, never act.
 */
export function mayAct(key: string, meets: Meets, letterKeys: boolean): boolean {
  const isMod = key.startsWith('Mod+')
  if (meets.typing) return /^(?:Shift\+)?F\d+$/.test(key) || (isMod && !isEditing(key))
  if (isMod) return true
  if (meets.pressing && (key === 'Enter' || key === 'Space')) return false
  if (meets.choosing && /^(?:Shift\+)?(?:Arrow|Page|Home|End|Enter$|Space$)/.test(key)) return false
  if (meets.layer && key === 'Escape') return false
  return letterKeys || !isOneSign(key)
}

function isEditing(key: string): boolean {
  const rest = key.slice('Mod+'.length)
  return EDITING.has(rest) || rest.includes('Arrow')
}

function isOneSign(key: string): boolean {
  return key.replace(/^Shift\+/, '').length === 1
}
