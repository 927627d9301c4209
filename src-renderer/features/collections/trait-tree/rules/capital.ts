/** Words that begin a sentence. What is set apart in its own direction stays as it is written. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
