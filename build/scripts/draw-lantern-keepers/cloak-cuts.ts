// Coats and cloaks, each a cut of its own, in greys for the dye.

import {
  type Sheets,
  grey,
  curve,
  line,
  ellipse,
  sliver,
  star,
  fill,
  ink,
  dark,
  glow,
  glowLine,
  detailed,
  merge,
  over,
  stack,
} from './paint.ts'
import { BODY } from './anatomy.ts'
import { LIT_SHOULDER, body, shirt } from './cloak-body.ts'

export function mantle(): Sheets {
  const roll = curve(
    '372,596! 400,640 470,668 540,642 572,594! 612,622 622,668 560,724 470,752 384,724 322,664 336,620',
  )
  const drawn = stack(
    body(),
    roll,
    { depth: 44, fill: grey(138), from: { x: 0.9, y: -0.4 } },
    {
      form:
        dark(curve('340,650 400,700 470,720 540,704 606,650! 600,690 540,736 470,756 384,730 326,676'), 0.3) +
        ink(line('362,634 420,684 474,696'), 4) +
        ink(line('590,632 560,668 528,686'), 4),
      light: glow(curve('560,606! 604,628 612,660 570,690 548,676'), 0.34),
    },
  )
  const pin = ellipse(472, 732, 26)
  return over(drawn, pin, {
    base: fill(pin, grey(200)),
    form: dark(curve('446,732 472,758 480,754 456,726'), 0.4) + ink(pin) + ink(ellipse(472, 732, 11), 4),
    light: glow(ellipse(480, 724, 9), 0.8, 190),
  })
}

export function oilskin(): Sheets {
  const cape = curve(
    '388,612! 300,646 222,704 172,800! 250,836 360,858 470,862 590,856 690,836 770,800! 728,708 640,646 552,612! 522,654 470,676 418,654',
  )
  let drawn = stack(
    body(),
    cape,
    { depth: 80, fill: grey(136), from: { x: 0.9, y: -0.5 }, plane: 0.2 },
    {
      form:
        dark(sliver(340, 690, 286, 870, 40, -10), 0.32) +
        dark(sliver(560, 700, 596, 870, 36, 12), 0.3) +
        ink(line('470,690 470,780 470,860'), 5),
      light: glow(LIT_SHOULDER, 0.3) + glow(sliver(610, 680, 660, 860, 46, 18), 0.36),
    },
  )
  const flap = curve('392,594! 420,650 468,700! 430,742 388,700 352,624!')
  const flapFar = curve('552,594! 524,650 470,700! 512,744 560,700 594,622!')
  drawn = stack(stack(drawn, flap, { fill: grey(150), depth: 26 }), flapFar, {
    fill: grey(156),
    depth: 26,
    from: { x: 0.9, y: -0.4 },
  })
  for (const y of [770, 830]) {
    const button = ellipse(494, y, 13)
    drawn = over(drawn, button, {
      base: fill(button, grey(206)),
      form: ink(button, 5),
      light: glow(ellipse(498, y - 3, 5), 0.9, 190),
    })
  }
  return drawn
}

export function robe(): Sheets {
  const opening = curve('396,610! 430,652 470,666 516,652 548,610! 520,720 476,860! 436,720')
  let drawn = shirt(body(), opening)
  const near = curve('392,590! 404,680 444,800 480,940! 486,1120! 424,1120! 396,900 352,740 336,622!')
  const far = curve('552,590! 540,690 508,800 484,900 486,1120! 560,1120! 566,900 590,740 606,622!')
  drawn = stack(drawn, far, { fill: grey(160), depth: 34, from: { x: 0.9, y: -0.3 } }, { light: glow(far, 0.16) })
  drawn = stack(drawn, near, { fill: grey(154), depth: 34 }, {})
  const sash = curve('152,952! 300,984 480,992 640,984 776,950! 786,1010! 640,1042 480,1050 300,1042 138,1010!')
  return stack(
    drawn,
    sash,
    { fill: grey(92), depth: 40 },
    { form: ink(line('180,984 330,1010 480,1016 620,1012 760,984'), 4) },
  )
}

export function quilted(): Sheets {
  const stitches = [700, 770, 840, 910, 980, 1050].flatMap((y, row) =>
    Array.from({ length: 8 }, (_, i) =>
      ink(line(`${140 + i * 92 + (row % 2) * 46},${y - 34} ${136 + i * 92 + (row % 2) * 46},${y + 8}`), 4),
    ),
  )
  const rows = [700, 770, 840, 910, 980, 1050]
  const seams = rows.map((y) => line(`120,${y + 26} 260,${y + 4} 470,${y + 24} 640,${y + 2} 800,${y + 22}`))
  const puffs = rows.map((y) =>
    curve(`480,${y - 44} 620,${y - 60} 770,${y - 50}! 780,${y - 26} 620,${y - 34} 480,${y - 20}`),
  )
  const shadows = rows.map((y) =>
    curve(
      `120,${y + 24}! 260,${y + 2} 470,${y + 22} 640,${y} 800,${y + 20}! 800,${y - 2} 640,${y - 20} 470,${y + 2} 260,${y - 18} 120,${y}`,
    ),
  )
  const quilt = detailed(
    BODY,
    { depth: 110, plane: 0.12, from: { x: 0.9, y: -0.5 } },
    {
      form:
        shadows.map((d) => dark(d, 0.3)).join('') +
        seams.map((d) => ink(d, 5)).join('') +
        stitches.join('') +
        ink(line('474,690 480,860 486,1120'), 6),
      light: puffs.map((d) => glow(d, 0.3)).join(''),
    },
  )
  const collar = curve(
    '372,590! 388,622 430,652 476,662! 540,648 562,620 574,586! 610,602 622,650 590,700 478,730! 360,704 324,650 336,592',
  )
  return stack(
    quilt,
    collar,
    { fill: grey(146), depth: 40 },
    {
      form:
        ink(line('478,662 482,730'), 5) +
        ink(line('350,604 364,660 410,690 470,700'), 4) +
        ink(line('600,600 592,650 550,686 490,700'), 4),
      light: glow(curve('580,592! 612,606 614,660 574,690 560,650'), 0.36),
    },
  )
}

export function shawl(): Sheets {
  const wrap = curve(
    '360,584! 400,650 476,684 548,652 584,584! 640,624 728,720 752,790! 640,830 500,900 404,980! 300,900 208,850 180,790! 230,700 300,630',
  )
  let fringe = body()
  const hem = [
    [222, 842],
    [262, 872],
    [302, 902],
    [340, 934],
    [376, 960],
    [410, 976],
    [452, 944],
    [494, 906],
    [540, 880],
    [586, 856],
    [632, 834],
    [676, 820],
    [718, 804],
  ]
  for (const [x, y] of hem as [number, number][]) {
    const d = curve(
      `${x - 20},${y - 22}! ${x - 16},${y + 30} ${x - 4},${y + 62}! ${x + 12},${y + 34} ${x + 20},${y - 22}!`,
    )
    fringe = stack(fringe, d, {
      fill: grey(150),
      depth: 14,
      ink: 5,
      plane: x > 480 ? 0.3 : 0,
      rim: x > 480 ? 0.7 : 0.2,
    })
  }
  return stack(
    fringe,
    wrap,
    { fill: grey(134), depth: 70, from: { x: 0.9, y: -0.45 } },
    {
      form:
        dark(curve('470,700! 560,760 700,800! 560,830 420,940! 420,820'), 0.22) +
        ink(line('394,660 430,760 424,860 410,960'), 5) +
        ink(line('560,664 520,740 440,800'), 5) +
        dark(sliver(330, 680, 262, 880, 44, -16), 0.32),
      base: fill(curve('440,690 560,700 690,790! 560,812 430,900!'), grey(150)),
      light:
        glow(LIT_SHOULDER, 0.34) +
        glow(sliver(560, 700, 640, 840, 40, 10), 0.3) +
        glowLine(line('580,600 650,650 720,730'), 8, 0.5),
    },
  )
}

export function constellation(): Sheets {
  const drawn = mantle()
  const spots: [number, number, number][] = [
    [286, 800, 16],
    [340, 920, 11],
    [250, 960, 9],
    [420, 860, 9],
    [520, 840, 14],
    [610, 800, 10],
    [566, 940, 18],
    [470, 980, 10],
    [680, 880, 12],
  ]
  const lines = line('286,800! 340,920! 420,860! 520,840! 566,940! 680,880!')
  return merge(drawn, {
    light:
      glowLine(lines, 3, 0.7) + spots.map(([x, y, r]) => fill(star(x, y, r * 1.7, 4, 0.26), grey(190), 0.95)).join(''),
  })
}
