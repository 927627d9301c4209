import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { unreadable } from '../image/unreadable.ts'
import { frameSvg } from './frame-svg.ts'
import { rasterizeSvg } from './rasterize.ts'
import type { Svg } from './read-svg.ts'

const LIMIT_MS = 20_000

const SIDE_PX = 1024

/** All that a process needs of its environment, and on Windows alone. */
const { SystemRoot } = process.env
const WINDOWS_ENV = SystemRoot === undefined ? {} : { SystemRoot }

const DRAW = `
  const { Transformer } = require(process.argv[1])
  try {
    Transformer.fromSvg(require('node:fs').readFileSync(0)).rawPixelsSync()
  } catch (cause) {
    process.stdout.write(String(cause.message))
    process.exitCode = 1
  }`

/**
 * Draws an SVG once in a process of its own: a drawing made to exhaust the rasteriser, or to bring it down and the
 * studio with it, costs that process alone. Where none can be started (inside Electron) it is drawn here, small.
 */
export function proveSvg(svg: Svg, file: string): Result<unknown, Problem> {
  if (process.versions['electron'] !== undefined) return rasterizeSvg(svg, 32, 32, file)
  const scale = Math.min(1, SIDE_PX / svg.width, SIDE_PX / svg.height)
  const side = (length: number): number => Math.max(1, Math.floor(length * scale))
  const library = createRequire(import.meta.url).resolve('@napi-rs/image')
  const drawn = spawnSync(process.execPath, ['-e', DRAW, library], {
    input: frameSvg(svg, side(svg.width), side(svg.height)),
    stdio: ['pipe', 'pipe', 'ignore'],
    env: WINDOWS_ENV,
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
  if (drawn.status === 0) return ok(null)
  const cure = 'Simplify the drawing, or save it as a PNG.'
  const failure: NodeJS.ErrnoException | undefined = drawn.error
  if (failure?.code === 'ETIMEDOUT')
    return unreadable(file, `drawing the SVG takes longer than ${LIMIT_MS / 1000} seconds`, cure)
  if (failure && drawn.status === null && drawn.signal === null) throw failure
  const why = drawn.stdout.toString().trim()
  return unreadable(
    file,
    why === '' ? 'the SVG brings the rasteriser down' : `the SVG could not be drawn (${why})`,
    cure,
  )
}
