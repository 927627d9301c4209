// The hood, cut from the cloak's cloth. Its opening is where tucked hair shows.

import { curve, dark, detailed, fill, glow, grey, ink, line, merge, sheets, sliver } from './paint.ts'

export const HOOD_OPENING = curve(
  '456,256 548,286 596,366 600,452 578,544 520,598 456,620 398,598 338,546 302,460 308,366 360,286',
)
const OUTER = curve(
  '404,112! 500,128 600,182 660,280 680,400 668,520 640,604 668,650 720,720! 640,766 540,800 470,808 390,796 290,762 214,712! 258,650 280,600 250,520 232,400 250,270 316,180 364,140',
)

/** Cloth that goes round the face: one shape with a hole. */
export const hood = detailed(
  `${OUTER}${HOOD_OPENING}`,
  { depth: 56 },
  {
    base: fill(curve('410,150! 500,160 590,220 640,320 650,420! 610,330 540,262 456,236 420,236'), grey(148)),
    form:
      dark(sliver(300, 620, 268, 740, 36, -10), 0.34) +
      dark(sliver(420, 650, 430, 800, 40), 0.34) +
      dark(sliver(560, 630, 600, 780, 40, 10), 0.3) +
      dark(curve('404,120! 376,170 350,230 360,286! 308,366 302,460 332,550! 290,520 270,440 280,330 320,220'), 0.26) +
      ink(line('412,130 404,180 420,236'), 5) +
      ink(line('290,600 330,650 392,690 440,706'), 5) +
      ink(line('640,606 596,650 540,684'), 5) +
      ink(line('346,640 340,690 352,740'), 4),
    light:
      glow(curve('560,170! 640,250 676,380 664,520 636,600! 600,560 616,460 606,360 580,280'), 0.3) +
      glow(curve('560,660! 640,620 700,700! 640,750 580,760'), 0.24),
  },
)

const LINING = curve('456,230 560,262 620,360 622,470 590,570 530,640 456,660 380,640 318,570 284,460 290,360 350,262')
export const hoodLining = merge(sheets({ base: fill(LINING, grey(64)), form: dark(LINING, 0.6) }))
