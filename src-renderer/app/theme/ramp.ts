import type { MantineColorsTuple } from '@mantine/core'

/** How far each step of a ramp is from its colour: towards white before the sixth, towards black after it. */
const STEPS = [-0.85, -0.7, -0.55, -0.4, -0.2, 0, 0.12, 0.24, 0.36, 0.5] as const

/** Ten steps around a colour, as the library wants them. */
export function ramp(hex: string): MantineColorsTuple {
  return STEPS.map((step) => {
    const target = step < 0 ? 255 : 0
    const parts = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16)
      return Math.round(value + (target - value) * Math.abs(step))
        .toString(16)
        .padStart(2, '0')
    })
    return `#${parts.join('')}`
  }) as unknown as MantineColorsTuple
}
