const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/

/**
 * Writes where a value stands in a document, as people read it: `traitTree.categories[2].traits[0].rarity`.
 * A key that is no plain word is quoted: `params.layers["Top Hat"].blend`. The document itself is ''.
 */
export function fieldPath(path: readonly PropertyKey[]): string {
  let text = ''
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`
    else if (PLAIN_KEY.test(String(key))) text += text === '' ? String(key) : `.${String(key)}`
    else text += `[${JSON.stringify(String(key))}]`
  }
  return text
}
