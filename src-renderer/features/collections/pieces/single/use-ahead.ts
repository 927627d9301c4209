import { useEffect, useMemo, useRef } from 'react'
import { pictureUrl } from '../../../../client/picture-url.ts'
import { placeOf } from '../grid/place-of.ts'
import { usePieces } from '../pieces-context.ts'

const AHEAD = 5
const BEHIND = 1

/** Has the pictures that come next decoded before they are asked for, and the one just seen. */
export function useAhead(numbers: readonly number[], number: number): void {
  const { cache } = usePieces()
  const images = useRef(new Map<string, HTMLImageElement>())
  const near = useMemo(() => {
    const place = placeOf(numbers, number)
    return numbers.slice(Math.max(0, place - BEHIND), place + AHEAD + 1)
  }, [numbers, number])
  useEffect(() => {
    const load = () => {
      const before = images.current
      images.current = new Map()
      for (const one of near) {
        const known = cache.get(one)
        const output = known?.kind === 'piece' ? known.piece.outputs?.[0] : undefined
        if (!output) continue
        images.current.set(output.sha256, before.get(output.sha256) ?? decoded(pictureUrl(output.sha256)))
      }
    }
    load()
    cache.want(near)
    return cache.subscribe((changed) => {
      if (near.some((one) => changed.has(one))) load()
    })
  }, [cache, near])
}

function decoded(url: string): HTMLImageElement {
  const image = new Image()
  image.src = url
  // A picture that can't be read says so where it is shown.
  image.decode().catch(() => undefined)
  return image
}
