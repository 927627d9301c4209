// Where everything is: one body that every trait fits.

import { curve, ellipse } from './paint.ts'

/** Depths, from the sky to the frame. A tinted form takes three: colour, ink, light. */
export const DEPTH = {
  sky: 0,
  weatherFar: 4,
  land: 8,
  frameFar: 12,
  halo: 14,
  companionFar: 16,
  hatBack: 20,
  hairBack: 24,
  skin: 32,
  expression: 36,
  mark: 39,
  cloak: 42,
  trim: 43,
  mask: 50,
  hair: 54,
  hat: 60,
  wrist: 66,
  cuff: 69,
  pole: 72,
  lamp: 74,
  fist: 78,
  companion: 82,
  pool: 88,
  weather: 92,
  frame: 96,
}

export const HEAD = curve(
  '452,212 540,234 600,304 608,398 598,470 568,538 520,584 486,592 414,566 352,512 316,446 304,380 318,294 374,234',
)
export const NECK = curve('396,520! 394,620 370,690! 470,760 566,690! 546,620 550,520!')
export const EAR = curve('324,404! 300,388 280,402 282,440 296,478 318,488!')
export const EAR_TALL = curve('330,398! 290,372 226,330! 236,400 268,458 322,482!')
export const EAR_FAR = curve('596,396! 640,366 684,342! 676,400 646,448 596,472!')

export const EYES = [
  { x: 424, y: 424 },
  { x: 548, y: 424 },
]
export const MOUTH = { x: 494, y: 532 }

/** Hats that close over the head end on this line; hair under them starts at it. */
export const BELOW_HAT = curve('200,400! 300,352 452,292 610,340 720,400! 900,700 900,1100! 0,1100! 0,700')

export const CHIN_SHADOW = curve('390,560! 420,590 486,612 540,580 552,560! 556,640 540,680 470,650 400,650')

export const POLE = 'M738 1060L754 700L768 330C770 250 786 214 822 208C862 202 880 232 869 262'

/** The keeper's body: shoulders, and the far side under the lifted arm. */
export const BODY = curve(
  '392,600! 312,640 236,694 190,780 158,900 130,1060 110,1260! 800,1260! 796,1060 786,940 760,810 716,716 636,650 548,600! 520,650 470,672 420,650',
)
export const SLEEVE = curve(
  '672,802! 752,826 838,800! 858,880 888,960 912,1064 950,1260! 560,1260! 596,1064 622,960 652,880',
)
export const CUFF = curve('664,786! 752,812 846,782! 852,812 844,846! 752,880 664,850! 658,816')
export const CUFF_MOUTH = ellipse(755, 786, 91, 24)

/** Four fingers round the pole, the lowest first, and the thumb over them. */
export const FINGERS = [
  curve('700,762 716,748 760,746 800,752 816,768 808,790 780,798 726,796 704,786'),
  curve('692,730 708,714 764,712 812,720 826,740 818,762 786,768 716,766 696,752'),
  curve('690,696 708,680 768,678 816,688 832,708 822,730 786,736 714,732 694,718'),
  curve('698,664 718,648 772,648 812,660 826,678 816,698 784,702 718,698 702,686'),
]
export const THUMB = curve('676,676 678,648 704,626 744,624 774,634 784,650 774,664 742,664 716,676 704,700 686,702')
export const WRIST = curve('704,730! 812,720! 806,800 796,840! 718,840! 710,800')
