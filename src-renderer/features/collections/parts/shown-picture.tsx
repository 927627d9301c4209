import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'
import { pictureUrl } from '../../../client/picture-url.ts'
import { Picture } from '../../../ui/picture.tsx'

type Props = { sha256: string | null; alt: string; style?: CSSProperties; placeholder?: ReactNode }

/** A picture that gives way to the next one only when that is decoded: no flicker in between. */
export function ShownPicture({ sha256, alt, style, placeholder }: Props): ReactNode {
  const [shown, setShown] = useState(sha256)
  useEffect(() => {
    if (sha256 === null || sha256 === shown) return undefined
    let isCurrent = true
    const next = new Image()
    next.src = pictureUrl(sha256)
    // Undecodable is shown too: the picture itself says so.
    const show = () => isCurrent && setShown(sha256)
    next.decode().then(show, show)
    return () => {
      isCurrent = false
    }
  }, [sha256, shown])
  return <Picture sha256={shown} alt={alt} {...(style && { style })} placeholder={placeholder} />
}
