/** What is used of a key press. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>

/**
 * The names a key press may have in the table of keys, the likeliest first: none for what is part of typing a letter.
 *
 * Letters go by what the key types, so that they are where the keyboard prints them; where it types no Latin letter, by
 * where the key lies. Digits go by where the key lies, because some layouts type them with Shift alone.
 */
export function keysOfEvent(press: KeyPress, isMac: boolean): string[] {
  const { key, code } = press
  if (MODIFIERS.has(key) || UNNAMED.has(key)) return []
  const isTyping = press.getModifierState('AltGraph')
  const isMod = !isTyping && (isMac ? press.metaKey : press.ctrlKey)
  const isOther = isMac ? press.ctrlKey : press.metaKey
  if (isOther) return []
  const isAlt = !isTyping && press.altKey
  const named = (name: string, withShift: boolean) =>
    [isMod && 'Mod', isAlt && 'Alt', withShift && press.shiftKey && 'Shift', name].filter(Boolean).join('+')

  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  const letter = letterOf(key, code, isMod || isAlt)
  if (letter !== undefined) return [named(letter, true)]
  if (key === ' ') return [named('Space', true)]
  if (key.length > 1) return [named(key, true)]
  // A sign is named as it is typed: the Shift that it takes to type it is no part of its name.
  const sign = named(key, false)
  return digit === undefined || key === digit ? [named(digit ?? key, digit !== undefined)] : [named(digit, true), sign]
}

const MODIFIERS = new Set(['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'CapsLock', 'NumLock', 'Fn', 'OS'])
const UNNAMED = new Set(['Dead', 'Process', 'Unidentified', 'Compose'])

function letterOf(key: string, code: string, isChord: boolean): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const lying = /^Key([A-Z])$/.exec(code)?.[1]
  const typesOtherScript = /^\p{L}$/u.test(key)
  return isChord || typesOtherScript ? lying : undefined
}
