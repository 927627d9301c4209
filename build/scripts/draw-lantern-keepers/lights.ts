// Companions that shine: the moth, the fireflies and the wisp.

import { INK, grey, curve, line, ellipse, fill, stroke, ink, inside } from './paint.ts'

export function moth(): { wings: string; ink: string } {
  const fore = curve('206,500! 150,420 70,392 36,404! 44,470 96,520 196,532!')
  const foreFar = curve('214,500! 262,420 336,388 372,396! 370,464 322,518 224,532!')
  const hind = curve('196,528! 120,532 90,580 104,636 130,690! 160,640 196,590 206,556!')
  const hindFar = curve('222,528! 296,528 330,574 320,630 300,684! 268,638 226,590 214,556!')
  const all = [hind, hindFar, fore, foreFar]
  const wings =
    [hind, hindFar].map((d) => fill(d, grey(96))).join('') +
    [fore, foreFar].map((d) => fill(d, grey(128))).join('') +
    fill(curve('36,404! 60,400 100,412! 80,440 60,450!'), grey(176)) +
    fill(curve('372,396! 350,394 310,406! 330,436 352,446!'), grey(176)) +
    [
      [130, 470, 17],
      [290, 466, 17],
      [138, 590, 14],
      [282, 586, 14],
    ]
      .map(([x = 0, y = 0, r = 0]) => fill(ellipse(x, y, r), grey(200)) + fill(ellipse(x, y, r * 0.5), grey(50)))
      .join('')
  const body = curve('210,480! 224,496 224,570 210,612! 196,570 196,496')
  const veins = [
    line('200,508 140,460 70,420'),
    line('220,508 280,456 346,414'),
    line('200,524 140,500 90,490'),
    line('222,524 280,498 330,486'),
  ]
  return {
    wings,
    ink:
      all.map((d) => ink(d, 5)).join('') +
      veins.map((d) => ink(d, 3)).join('') +
      fill(body, '#d9cbb0') +
      ink(body, 5) +
      ink(line('206,484 190,450 164,436'), 5) +
      ink(line('214,484 230,450 256,434'), 5) +
      [524, 546, 568].map((y) => ink(line(`198,${y} 210,${y + 5} 222,${y}`), 3)).join(''),
  }
}

const FLIES = [
  [150, 330, 8],
  [236, 250, 6],
  [96, 470, 10],
  [250, 470, 7],
  [176, 590, 9],
  [80, 660, 6],
  [690, 560, 7],
  [640, 180, 6],
  [930, 640, 8],
  [720, 120, 5],
] as const

export const fireflies = FLIES.map(
  ([x, y, r]) =>
    [4.6, 2.6].map((k) => fill(ellipse(x, y, r * k), grey(128), 0.2)).join('') + fill(ellipse(x, y, r), grey(230)),
).join('')

const WISP = curve(
  '150,760! 176,716 150,690 122,640 116,560 140,488 196,452 256,468 294,520 298,590! 336,600 344,632! 312,640 296,640 280,690 232,720 206,740 210,764! 176,756',
)

export const wispBody =
  [64, 34].map((w) => fill(ellipse(206, 578, 92 + w, 118 + w), grey(128), 0.14)).join('') +
  fill(WISP, grey(150), 0.8) +
  inside(WISP, fill(ellipse(212, 560, 78, 92), grey(184), 0.8) + fill(ellipse(220, 556, 46, 58), grey(222), 0.9))

export const wispFace =
  fill(ellipse(190, 548, 11, 16), INK) +
  fill(ellipse(244, 546, 11, 16), INK) +
  ink(line('206,584 219,594 232,583'), 5) +
  stroke(WISP, INK, 5)
