import { useEffect, useRef, useState } from 'react'
import { cookTally } from '../../../stores/cook-tally.ts'
import type { KnownPiece } from '../../../stores/project/known-piece.ts'
import { usePiece, usePieceCache } from '../../../stores/hooks/use-piece.ts'
import type { CookLine } from '../../../stores/view/cook-lines.ts'

/** A picture that changes faster is only a flicker. */
const REST_MS = 600

/**
 * The SHA-256 of the picture that was finished last, or nearly: pieces are made in the order of their numbers, save for
 * a few side by side. Null while there is none.
 */
export function useLatestPicture({ projectId, cook, pace }: CookLine): string | null {
  const made = pace ? pace.progress.supply - cookTally(pace.progress).toMake : 0
  const [first] = pace?.running.toSorted((a, b) => a - b) ?? []
  const number = useCalm(first === undefined ? made : first - 1)
  const cache = usePieceCache(projectId, cook?.id ?? '')
  const numbers = [number, number - 1, number - 2].filter((one) => one > 0)
  const wanted = numbers.join()
  useEffect(() => {
    if (wanted !== '') cache?.want(wanted.split(',').map(Number))
  }, [cache, wanted])
  const [newest, second, third] = numbers
  const pictures = [usePiece(cache, newest), usePiece(cache, second), usePiece(cache, third)].map(pictureOf)
  return useLast(pictures.find((sha256) => sha256 !== null) ?? null)
}

/** The last that there was: a picture stays until the next one is known. */
function useLast(sha256: string | null): string | null {
  const [last, setLast] = useState(sha256)
  if (sha256 !== null && sha256 !== last) setLast(sha256)
  return sha256 ?? last
}

function pictureOf(known: KnownPiece | undefined): string | null {
  return known?.kind === 'piece' ? (known.piece.outputs?.[0]?.sha256 ?? null) : null
}

/** The value, changed at most once in a while, also when it never stands still. */
function useCalm(value: number): number {
  const [shown, setShown] = useState(value)
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  const isBehind = value !== shown
  useEffect(() => {
    if (!isBehind) return undefined
    const timer = setTimeout(() => setShown(latest.current), shown === 0 ? 0 : REST_MS)
    return () => clearTimeout(timer)
  }, [shown, isBehind])
  return shown
}
