import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Output } from '../../../../../schemas/output.ts'
import { pictureUrl } from '../../../../client/picture-url.ts'
import { text } from '../../../../text/text.ts'
import { useCommand } from '../../../../ui/commands/command-store.ts'
import { useScope } from '../../../../ui/commands/scopes.ts'
import { useBoxSize } from '../grid/use-box-size.ts'
import classes from './piece-stage.module.css'
import { useDragToPan } from './use-drag-to-pan.ts'
import { useSteadyZoom } from './use-steady-zoom.ts'
import { stepped, zoomFactor } from './zoom.ts'
import { zoomStore } from './zoom-store.ts'

/** The width that the grid draws most. */
const THUMB_PX = 256

/** A picture at its zoom: every pixel as it is from 100 % on, smoothed below. 100 % is one pixel of the screen. */
export function ZoomedPicture({ output, alt }: { output: Output; alt: string }): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const size = useBoxSize(box)
  const [seen, setSeen] = useState<{ sha256: string; isBroken: boolean } | null>(null)
  const here = seen?.sha256 === output.sha256 ? seen : null
  const zoom = useStore(zoomStore, (state) => state.zoom)
  const ratio = window.devicePixelRatio
  const stage = { width: (size?.widthPx ?? 0) * ratio, height: (size?.heightPx ?? 0) * ratio }
  const factor = size ? zoomFactor(zoom, output, stage) : 0
  useLayoutEffect(() => zoomStore.setState({ factor }), [factor])
  useScope('canvas')
  useCommand('view.fit', () => zoomStore.setState({ zoom: 'fit' }))
  useCommand('view.actual', () => zoomStore.setState({ zoom: 1 }))
  useCommand('view.zoom-in', () => zoomStore.setState({ zoom: stepped(factor, 1) }))
  useCommand('view.zoom-out', () => zoomStore.setState({ zoom: stepped(factor, -1) }))
  useSteadyZoom(box, factor)
  useDragToPan(box)
  return (
    <div ref={box} className={classes.box}>
      {here?.isBroken && <p className={classes.broken}>{text.picture.unreadable(alt)}</p>}
      <img
        hidden={here?.isBroken}
        key={output.sha256}
        className={classes.picture}
        src={pictureUrl(output.sha256)}
        alt={alt}
        onLoad={() => setSeen({ sha256: output.sha256, isBroken: false })}
        onError={() => setSeen({ sha256: output.sha256, isBroken: true })}
        // It was decoded ahead: shown with everything else that changes, not after it.
        decoding="sync"
        draggable={false}
        style={{
          width: (output.width * factor) / ratio,
          height: (output.height * factor) / ratio,
          // Seen at once, because the grid had it, until the picture itself is there.
          ...(!here && {
            backgroundImage: `url("${pictureUrl(output.sha256, THUMB_PX)}")`,
            backgroundSize: '100% 100%',
          }),
          imageRendering: factor >= 1 ? 'pixelated' : 'auto',
        }}
      />
    </div>
  )
}
