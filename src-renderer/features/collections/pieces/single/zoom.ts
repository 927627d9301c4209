/** Image pixels to device pixels: 1 shows every pixel once. `fit`: the whole picture, in whole steps where it is smaller. */
export type Zoom = number | 'fit'

const STEPS = [1 / 64, 1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16, 32, 64]

const MOST = 64

type Size = { width: number; height: number }

/** The factor that a zoom comes to: fitting, a larger picture shrinks as far as it must; a smaller one grows in whole steps. */
export function zoomFactor(zoom: Zoom, picture: Size, stage: Size): number {
  if (zoom !== 'fit') return zoom
  const free = Math.min(stage.width / picture.width, stage.height / picture.height)
  return free < 1 ? free : Math.min(MOST, Math.floor(free))
}

/** The next step of the ladder up or down from a factor. */
export function stepped(factor: number, direction: 1 | -1): number {
  const steps = direction === 1 ? STEPS : STEPS.toReversed()
  return steps.find((step) => (direction === 1 ? step > factor + 1e-9 : step < factor - 1e-9)) ?? factor
}

/** How a factor is read: 100 %, 12.5 %. */
export function zoomPercent(factor: number): string {
  const percent = factor * 100
  return `${percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent)} %`
}
