import { type CSSProperties, type ReactNode, useState } from 'react'
import { pictureUrl } from '../client/picture-url.ts'
import { useGeneration } from '../stores/hooks/use-connection.ts'
import { text } from '../text/text.ts'
import classes from './picture.module.css'

type Props = {
  /** Null: there is none yet. */
  sha256: string | null
  /** What it shows, for who can't see it. Empty: it is told beside it. */
  alt: string
  /** Widest it is drawn, in CSS pixels; absent: the picture as it is. */
  widthPx?: number
  /** Among pictures that are loaded at once. */
  priority?: 'high' | 'low'
  style?: CSSProperties
  /** Shown while there is no picture. */
  placeholder?: ReactNode
}

/** A stored picture, at a size that fits the screen. */
export function Picture({ sha256, alt, widthPx, priority, style, placeholder }: Props): ReactNode {
  // A picture that an engine could not send may come from the next.
  const request = `${sha256} ${useGeneration()}`
  const [failed, setFailed] = useState<string | null>(null)
  if (sha256 === null) {
    return (
      <div className={classes.empty} style={style} {...named(alt)}>
        {placeholder}
      </div>
    )
  }
  if (failed === request) {
    return (
      <div className={classes.empty} style={style} {...named(alt && text.picture.unreadable(alt))}>
        {text.picture.missing}
      </div>
    )
  }
  const width = widthPx === undefined ? undefined : Math.ceil(widthPx * Math.min(2, window.devicePixelRatio))
  return (
    <img
      ref={notWaitedFor}
      className={classes.picture}
      style={style}
      src={pictureUrl(sha256, width)}
      alt={alt}
      decoding="async"
      fetchPriority={priority}
      draggable={false}
      onError={() => setFailed(request)}
    />
  )
}

/** What has left the screen is not loaded to the end: what came after it would wait. */
function notWaitedFor(image: HTMLImageElement): () => void {
  return () => image.removeAttribute('src')
}

function named(name: string): { role?: 'img'; 'aria-label'?: string; 'aria-hidden'?: true } {
  return name === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name }
}
