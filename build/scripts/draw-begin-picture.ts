// Draws what the window's first card shows of the example, from its own planned pieces: `npm run draw-begin-picture`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Transformer } from '@napi-rs/image'
import { createRouterClient } from '@orpc/server'
import { findPicture } from '../../src-main/app/queries/find-picture.ts'
import { composeEngine } from '../../src-main/hosts/compose-engine.ts'
import { router } from '../../src-main/rpc/router.ts'

/** Numbers of the pieces, as they lie in the picture. */
const ROWS = [
  [1, 26, 39],
  [21, 7, 30],
]
const SIDE_PX = 200
const QUALITY = 82
/** ResizeFilterType.Lanczos3: a const enum, which has no value at run time. */
const SMOOTH = 4

const target = fileURLToPath(new URL('../../src-renderer/ui/pictures/lantern-keepers.webp', import.meta.url))
const home = mkdtempSync(path.join(tmpdir(), 'begin-picture-'))
const fail = (error: unknown) => {
  throw error
}
const { engine, dispose } = composeEngine({
  home,
  projectsDir: path.join(home, 'projects'),
  program: 'draw',
  onError: fail,
  onNotice: fail,
})
const { projects, collections } = createRouterClient(router, { context: { engine } })

async function pieceFiles(): Promise<Map<number, string>> {
  const { projectId, collectionId } = await projects.begin({ source: { kind: 'example' } })
  const sheet = { projectId, collectionId: collectionId ?? '' }
  const { pieces } = await collections.sheet({ ...sheet, count: Math.max(...ROWS.flat()) })
  const files = new Map<number, string>()
  for (const { number, requestHash } of pieces) {
    if (!ROWS.flat().includes(number) || requestHash === null) continue
    const { sha256 } = await collections.renderSheetPiece({ ...sheet, number, requestHash })
    const found = await findPicture(engine, sha256, null)
    if (!found.ok) throw new Error(found.error.message)
    files.set(number, found.value.path)
  }
  return files
}

async function stitch(files: ReadonlyMap<number, string>): Promise<Uint8Array> {
  const width = SIDE_PX * (ROWS[0]?.length ?? 0)
  const pixels = Buffer.alloc(width * SIDE_PX * ROWS.length * 4)
  for (const [down, row] of ROWS.entries()) {
    for (const [across, number] of row.entries()) {
      const file = files.get(number)
      if (file === undefined) throw new Error(`Piece ${number} was not drawn.`)
      const piece = await new Transformer(readFileSync(file))
        .resize({ width: SIDE_PX, height: SIDE_PX, filter: SMOOTH })
        .rawPixels()
      const channels = piece.length / (SIDE_PX * SIDE_PX)
      for (let y = 0; y < SIDE_PX; y += 1) {
        for (let x = 0; x < SIDE_PX; x += 1) {
          const from = (y * SIDE_PX + x) * channels
          const to = ((down * SIDE_PX + y) * width + across * SIDE_PX + x) * 4
          piece.copy(pixels, to, from, from + 3)
          pixels[to + 3] = 255
        }
      }
    }
  }
  return Transformer.fromRgbaPixels(pixels, width, SIDE_PX * ROWS.length).webp(QUALITY)
}

writeFileSync(target, await stitch(await pieceFiles()))
await dispose()
rmSync(home, { recursive: true })
