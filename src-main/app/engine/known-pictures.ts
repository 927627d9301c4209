/** A file to be sent as it is. */
export type Picture = { path: string; mediaType: string }

/** Where pictures of a project were found, by content and width: looked for once. The disk may know better by now. */
export type KnownPictures = {
  get(sha256: string, widthPx: number | null): Picture | undefined
  set(sha256: string, widthPx: number | null, picture: Picture): void
}

/** Those of the largest collection that is scrolled through, some megabytes of text. */
const KNOWN_MAX = 20_000

/** Keeps at most `max`, and lets go of what was asked for longest ago. */
export function createKnownPictures(max: number = KNOWN_MAX): KnownPictures {
  const pictures = new Map<string, Picture>()
  const keep = (key: string, picture: Picture) => {
    pictures.delete(key)
    pictures.set(key, picture)
  }
  return {
    get(sha256, widthPx) {
      const key = keyOf(sha256, widthPx)
      const picture = pictures.get(key)
      if (picture) keep(key, picture)
      return picture
    },
    set(sha256, widthPx, picture) {
      keep(keyOf(sha256, widthPx), picture)
      const [oldest] = pictures.keys()
      if (pictures.size > max && oldest !== undefined) pictures.delete(oldest)
    },
  }
}

const keyOf = (sha256: string, widthPx: number | null): string => `${sha256} ${widthPx}`
