export type Rectangle = { x: number; y: number; width: number; height: number }

/** Where a window stood when it was last seen. `bounds` are those outside of maximised and full screen. */
export type WindowPlace = { bounds: Rectangle; maximized: boolean; fullScreen: boolean }

export const MIN_WIDTH_PX = 640
export const MIN_HEIGHT_PX = 480
const FIRST_WIDTH_PX = 1440
const FIRST_HEIGHT_PX = 900

/** So much of a window must lie on a screen for a person to find it and drag it. */
const MIN_SEEN_PX = 120

/**
 * Where a window opens: where it stood, moved and shrunk as far as today's screens ask for; else in the middle of the
 * first one.
 *
 * @param workAreas The screens without their bars, the first being the main one. In device-independent pixels.
 */
export function placeOnScreen(last: Rectangle | undefined, workAreas: readonly Rectangle[]): Rectangle {
  const main = workAreas[0] ?? { x: 0, y: 0, width: FIRST_WIDTH_PX, height: FIRST_HEIGHT_PX }
  if (!last) return centredOn(main, FIRST_WIDTH_PX, FIRST_HEIGHT_PX)
  const home = workAreas.find((area) => seenOn(area, last))
  if (!home) return centredOn(main, last.width, last.height)
  const { width, height } = fit(home, last.width, last.height)
  return {
    x: clamp(last.x, home.x - width + MIN_SEEN_PX, home.x + home.width - MIN_SEEN_PX),
    // The title bar is how a window is moved: it stays below the screen's upper edge.
    y: clamp(last.y, home.y, home.y + home.height - MIN_SEEN_PX),
    width,
    height,
  }
}

function centredOn(area: Rectangle, wantedWidth: number, wantedHeight: number): Rectangle {
  const { width, height } = fit(area, wantedWidth, wantedHeight)
  return {
    x: area.x + Math.max(0, Math.floor((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.floor((area.height - height) / 2)),
    width,
    height,
  }
}

function fit(area: Rectangle, width: number, height: number): { width: number; height: number } {
  return {
    width: Math.max(MIN_WIDTH_PX, Math.min(Math.round(width), area.width)),
    height: Math.max(MIN_HEIGHT_PX, Math.min(Math.round(height), area.height)),
  }
}

function seenOn(area: Rectangle, window: Rectangle): boolean {
  const across = Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x)
  const down = Math.min(area.y + area.height, window.y + window.height) - Math.max(area.y, window.y)
  return across >= MIN_SEEN_PX && down >= MIN_SEEN_PX
}

const clamp = (value: number, low: number, high: number): number => Math.round(Math.min(Math.max(value, low), high))
