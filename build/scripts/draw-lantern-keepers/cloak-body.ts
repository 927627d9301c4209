// The body under every cloak, its folds, and the lifted arm.

import { type Sheets, grey, curve, line, sliver, fill, ink, dark, glow, detailed, merge, over, stack } from './paint.ts'
import { BODY, SLEEVE, CUFF, CUFF_MOUTH } from './anatomy.ts'

const FOLDS = [
  sliver(350, 700, 268, 1064, 46, -18),
  sliver(300, 780, 196, 1064, 30, -8),
  sliver(430, 760, 416, 1064, 54, -16),
  sliver(540, 770, 560, 1064, 44, 14),
  sliver(610, 720, 640, 1064, 40, 22),
]

const CREASES = [line('352,704 320,800 286,920'), line('432,770 420,860 414,980'), line('542,780 552,880 558,1000')]
const LIT_FOLDS = [
  sliver(470, 740, 476, 1064, 34, 4),
  sliver(580, 710, 604, 1064, 34, 16),
  sliver(650, 690, 690, 1000, 44, 22),
  sliver(390, 740, 346, 1064, 26, -10),
]

export const LIT_SHOULDER = curve('548,604! 640,646 716,716 760,820! 700,800 660,730 600,672')
export const body = (): Sheets =>
  detailed(
    BODY,
    { depth: 96, plane: 0.16, rim: 0.85, from: { x: 0.9, y: -0.5 } },
    {
      base: LIT_FOLDS.map((d) => fill(d, grey(146))).join(''),
      form: FOLDS.map((d) => dark(d, 0.34)).join('') + CREASES.map((d) => ink(d, 4)).join(''),
      light: LIT_FOLDS.map((d, i) => glow(d, [0.22, 0.3, 0.34, 0.12][i])).join('') + glow(LIT_SHOULDER, 0.26),
    },
  )

/** The arm in its sleeve, in front of the body. */
export function withSleeve(under: Sheets): Sheets {
  const drop = dark(curve('640,820! 672,800! 622,960 596,1120! 540,1120! 590,940'), 0.4)
  const shadowed = merge(under, { form: drop })
  const arm = stack(
    shadowed,
    SLEEVE,
    { depth: 70, plane: 0.2, rim: 0.9, from: { x: 0.95, y: -0.3 } },
    {
      base: fill(sliver(790, 830, 820, 1064, 50, 4), grey(146)),
      form:
        dark(sliver(700, 850, 664, 1064, 44, -6), 0.34) +
        dark(sliver(760, 880, 752, 1064, 36), 0.3) +
        ink(line('704,866 690,930 676,990'), 4),
      light: glow(sliver(800, 830, 836, 1064, 56, 8), 0.36) + glow(sliver(730, 870, 716, 1064, 28), 0.16),
    },
  )
  return over(arm, CUFF_MOUTH, { base: fill(CUFF_MOUTH, grey(60)), form: dark(CUFF_MOUTH, 0.6) + ink(CUFF_MOUTH) })
}

export const cuff = (): Sheets =>
  detailed(
    CUFF,
    { depth: 40, plane: 0.26, rim: 0.9, from: { x: 0.9, y: -0.5 } },
    { base: fill(CUFF, grey(142)), form: ink(line('668,836 752,862 842,830'), 4) },
  )

/** A shirt in the opening of a coat. */
export function shirt(under: Sheets, opening: string, tone = 78): Sheets {
  return stack(
    under,
    opening,
    { fill: grey(tone), depth: 36, plane: 0.2, rim: 0 },
    { form: dark(curve('380,600! 470,700 560,600! 560,660 470,760 380,660'), 0.3) },
  )
}
