import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MIN_HEIGHT_PX, MIN_WIDTH_PX, placeOnScreen } from './window-place.ts'

const screen = { x: 0, y: 25, width: 1920, height: 1055 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }

test('a first window stands in the middle of the main screen', () => {
  expect(placeOnScreen(undefined, [screen, second])).toEqual({ x: 240, y: 102, width: 1440, height: 900 })
})

test('a window opens where it stood, on any screen', () => {
  const left = { x: 100, y: 120, width: 900, height: 700 }
  expect(placeOnScreen(left, [screen, second])).toEqual(left)
  const right = { x: 2000, y: 40, width: 1000, height: 800 }
  expect(placeOnScreen(right, [screen, second])).toEqual(right)
})

test('a window whose screen is gone comes to the main one', () => {
  const place = placeOnScreen({ x: 2000, y: 40, width: 1000, height: 800 }, [screen])
  expect(place).toEqual({ x: 460, y: 152, width: 1000, height: 800 })
})

test('whatever was kept, a person can reach the window and drag it', () => {
  const side = fc.integer({ min: -1e6, max: 1e6 })
  fc.assert(
    fc.property(side, side, side, side, (x, y, width, height) => {
      const place = placeOnScreen({ x, y, width, height }, [screen, second])
      const seen = [screen, second].some(
        (area) =>
          Math.min(area.x + area.width, place.x + place.width) - Math.max(area.x, place.x) >= 100 &&
          place.y >= area.y &&
          place.y <= area.y + area.height - 100,
      )
      expect(seen).toBe(true)
      expect(place.width).toBeGreaterThanOrEqual(MIN_WIDTH_PX)
      expect(place.height).toBeGreaterThanOrEqual(MIN_HEIGHT_PX)
      expect(place.width).toBeLessThanOrEqual(1920)
      expect(Object.values(place).every(Number.isInteger)).toBe(true)
    }),
  )
})
