// Draws the application's icons: `npm run draw-icons`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Transformer } from '@napi-rs/image'
import { iconSvg, traySvg } from './oven.ts'

const folder = new URL('../../../resources/icons/', import.meta.url)
mkdirSync(folder, { recursive: true })

/** ResizeFilterType.Lanczos3: a const enum, which has no value at run time. */
const SMOOTH = 4

const write = (name: string, content: string | Uint8Array) =>
  writeFileSync(fileURLToPath(new URL(name, folder)), content)
const drawn = (svg: string, sidePx: number) =>
  Transformer.fromSvg(svg).resize({ width: sidePx, height: sidePx, filter: SMOOTH }).pngSync()

write('ovenbird.svg', iconSvg())
for (const sidePx of [1024, 512, 256]) write(`ovenbird-${sidePx}.png`, drawn(iconSvg(), sidePx))
// Systems take the second at double density by its name.
write('tray.png', drawn(traySvg(), 22))
write('tray@2x.png', drawn(traySvg(), 44))
