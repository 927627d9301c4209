/** Longest name in UTF-8 bytes: every file system holds 255, and an extension or a temporary suffix must still fit. */
export const FILE_NAME_BYTES_MAX = 200

// Reserved as a whole name or before the first dot, on Windows (Microsoft, "Naming Files, Paths, and Namespaces").
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i
const SEPARATORS = /[/\\:*?"<>|\u2215\u2044\u29F8\uFF0F\uFF3C]/g
// Controls, and what is drawn as nothing or turns the direction of what follows (bidi overrides, zero width, BOM, tags).
const INVISIBLE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/**
 * Makes a text the name of a file, on every system: never a path, reserved, hidden, empty or longer than 200 bytes of
 * UTF-8. What a name cannot hold becomes `-` or is dropped; letters of every script, emoji and spaces stay.
 */
export function safeFileName(text: string): string {
  const cleaned = text.toWellFormed().replaceAll(INVISIBLE, '').normalize('NFC').replaceAll(SEPARATORS, '-')
  const cut = trimEnds(cutToBytes(trimEnds(cleaned), FILE_NAME_BYTES_MAX - 1))
  if (cut === '') return '_'
  return RESERVED.test(cut) ? `_${cut}` : cut
}

/** Leading dots hide a file or climb; trailing dots and spaces are lost on Windows. */
function trimEnds(text: string): string {
  return text.replace(/^[\s.]+/, '').replace(/[\s.]+$/, '')
}

function cutToBytes(text: string, bytesMax: number): string {
  let bytes = 0
  let end = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
    if (bytes > bytesMax) return text.slice(0, end)
    end += letter.length
  }
  return text
}
