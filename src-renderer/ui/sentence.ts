/** Ends with a stop, behind which quotes, brackets and the end of an isolated name may stand. */
const ENDED = /[.!?…:][\p{Pe}\p{Pf}"'\u2069]*$/u

/** Words that something follows, as a sentence of their own: with a full stop where they have none. */
export function sentence(words: string): string {
  const said = words.trimEnd()
  return said === '' || ENDED.test(said) ? said : `${said}.`
}
