// Companions with fur, feathers or a shell.

import {
  INK,
  type Sheets,
  grey,
  curve,
  line,
  ellipse,
  fill,
  stroke,
  ink,
  glow,
  volume,
  merge,
  over,
  stack,
} from './paint.ts'
import { eyeRing, claws } from './beast-parts.ts'

export function owl(): Sheets {
  const tail = curve('160,640! 230,640! 224,730 196,776! 166,730')
  const body = curve('204,432! 262,440 292,500 290,590 262,668 204,690 148,668 120,590 118,500 146,440')
  const head = curve(
    '124,404! 150,420 204,412 258,420 284,404! 296,470 280,530 240,556 204,562 168,556 128,530 112,470',
  )
  const disc = curve('204,462! 240,440 272,470 264,516 232,538 204,536 176,538 144,516 136,470 168,440')
  const wing = curve('128,540! 100,600 108,670 150,726! 178,680 176,600 160,552')
  const bars = [590, 620, 650]
    .map((y) =>
      [180, 206, 232]
        .map((x, i) =>
          ink(line(`${x - 10},${y + (i % 2) * 12} ${x},${y + 8 + (i % 2) * 12} ${x + 10},${y + (i % 2) * 12}`), 4),
        )
        .join(''),
    )
    .join('')
  let drawn = stack(merge(), tail, { fill: '#5c4a48', depth: 20 })
  drawn = stack(drawn, body, { fill: '#a68f74', depth: 46 }, { form: bars })
  drawn = stack(
    drawn,
    wing,
    { fill: '#6d5750', depth: 24, plane: 0 },
    { form: ink(line('124,600 142,660 152,700'), 4) + ink(line('150,590 160,650 158,690'), 4) },
  )
  drawn = stack(
    drawn,
    head,
    { fill: '#7b6458', depth: 36 },
    {
      base: fill(disc, '#cdb894'),
      form:
        ink(disc, 4) +
        eyeRing(172, 492, 24, '#e7b65a') +
        eyeRing(238, 492, 24, '#e7b65a') +
        fill(curve('205,504! 216,520 205,546! 194,520'), '#c9853f') +
        ink(curve('205,504! 216,520 205,546! 194,520'), 4),
    },
  )
  return merge(drawn, { form: claws(184, 690) + claws(236, 690) })
}

export function fox(): Sheets {
  const tail = curve('20,1064! -10,960 20,860 80,800! 120,860 130,940 110,1064!')
  const body = curve('90,1064! 84,960 120,870 200,846 280,870 320,960 326,1064!')
  const chest = curve('160,860! 206,880 252,860! 268,940 250,1010 206,1050 166,1010 148,940')
  const ear = curve('96,760! 84,660 102,592! 150,640 186,700!')
  const earFar = curve('224,700! 262,640 316,596! 330,664 312,764!')
  const head = curve(
    '204,676! 262,690 310,740 322,800! 290,836 262,850 236,890 206,906 176,890 150,850 122,836 88,800! 100,740 148,690',
  )
  const cheeks = curve(
    '88,800! 130,800 176,820 206,880! 236,820 280,800 322,800! 290,836 262,850 236,890 206,906 176,890 150,850 122,836',
  )
  let drawn = stack(
    merge(),
    tail,
    { fill: '#cf6f3c', depth: 30 },
    { base: fill(curve('20,880! 50,820 80,800! 110,850! 80,880 50,870'), '#e8dcc6') },
  )
  drawn = stack(
    drawn,
    body,
    { fill: '#c2653a', depth: 46 },
    {
      base: fill(chest, '#efe3cb'),
      form: ink(line('170,900 180,930 176,960'), 4) + ink(line('230,900 226,930 236,960'), 4),
    },
  )
  for (const [d, inner] of [
    [ear, '108,720! 104,660 110,626! 140,660 156,700!'],
    [earFar, '256,704! 280,660 306,630! 310,680 300,730!'],
  ] as const)
    drawn = stack(drawn, d, { fill: '#cf6f3c', depth: 20 }, { base: fill(curve(inner), '#3a2a34') })
  return stack(
    drawn,
    head,
    { fill: '#d9773f', depth: 40 },
    {
      base: fill(cheeks, '#ebe0cb'),
      form:
        stroke(line('136,772 158,760 178,778'), INK, 8) +
        stroke(line('238,778 260,760 280,772'), INK, 8) +
        fill(curve('186,872! 206,862 228,872! 218,894 206,898 194,894'), INK) +
        ink(line('190,726 206,744 222,726'), 4),
      light: glow(curve('250,692! 310,740 322,800 286,834 260,846! 276,790'), 0.3),
    },
  )
}

export function cat(): Sheets {
  const tail = curve('150,680! 104,720 92,800 118,870 160,890 180,866! 150,850 134,800 146,740 186,700!')
  const body = curve('210,500! 258,520 290,590 288,660 258,700 190,704 140,690 124,630 140,560 170,516')
  const head = curve(
    '140,476! 132,410 140,362! 176,396 204,404 240,396 280,360! 290,412 284,474! 270,520 236,540 206,544 172,538 148,516',
  )
  let drawn = stack(
    merge(),
    body,
    { fill: '#3a3a5a', depth: 40 },
    { form: ink(line('200,640 206,670 200,700'), 4) + ink(line('244,640 244,676 236,700'), 4) },
  )
  drawn = stack(
    drawn,
    head,
    { fill: '#404064', depth: 34 },
    {
      base:
        fill(curve('148,420! 148,390 152,384! 168,404 166,414'), '#6b5068') +
        fill(curve('252,412! 268,392 274,384! 276,404 270,424'), '#6b5068'),
      form:
        fill(curve('206,498! 214,500 206,510! 198,500'), '#a8707a') +
        stroke(line('206,510 198,518 188,516'), '#8f8fae', 3) +
        stroke(line('206,510 214,518 224,516'), '#8f8fae', 3) +
        stroke('M176 508l-54 -6M176 516l-50 12M238 508l54 -8M238 516l50 10', '#8f8fae', 3),
    },
  )
  return over(drawn, tail, volume(tail, { fill: '#3a3a5a', depth: 16 }))
}

export const catEyes = [176, 238]
  .map(
    (x) =>
      fill(curve(`${x - 22},468! ${x},446 ${x + 22},466! ${x},484`), grey(150)) + fill(ellipse(x + 2, 466, 6, 17), INK),
  )
  .join('')

export function raven(): Sheets {
  const tail = curve('130,620! 84,720 92,790! 130,770 170,700 190,650!')
  const body = curve('236,470! 286,520 292,600 256,676 196,696 146,670 120,610 140,540 190,500')
  const wing = curve('150,560! 196,540 236,570 232,630! 200,690 150,740 116,756! 112,700 120,630')
  const head = curve('170,476! 176,424 216,396 262,410 286,452! 290,500 260,540 210,540')
  const beak = curve('270,424! 320,438 356,478! 316,484 280,490!')
  let drawn = stack(merge(), tail, { fill: '#262a42', depth: 18 })
  drawn = stack(drawn, body, { fill: '#2f3450', depth: 40 })
  drawn = stack(drawn, beak, { fill: '#4a4c60', depth: 16 }, { form: ink(line('280,462 320,466 350,476'), 4) })
  drawn = stack(
    drawn,
    head,
    { fill: '#343a58', depth: 30 },
    {
      form:
        fill(ellipse(250, 446, 14), '#d8dcea') +
        fill(ellipse(253, 446, 8), INK) +
        ink(line('196,510 206,524 222,520'), 4),
    },
  )
  drawn = stack(
    drawn,
    wing,
    { fill: '#2b3049', depth: 26 },
    {
      form:
        ink(line('150,610 190,600 226,620'), 4) +
        ink(line('136,650 170,650 206,660'), 4) +
        ink(line('126,696 150,690 176,696'), 4),
    },
  )
  return merge(drawn, { form: claws(190, 694) + claws(238, 690) })
}

export function frog(): Sheets {
  const body = curve('214,610! 276,620 316,660 322,704 296,724 214,730 132,724 106,704 112,660 152,620')
  const head = curve('208,556 270,560 316,588 322,624 290,658 208,672 126,658 94,624 100,588 146,560')
  const bumps = [curve('122,590! 112,544 138,514 174,522 190,570!'), curve('226,570! 242,522 278,514 304,544 294,590!')]
  const hands = [
    curve('150,690! 132,724 118,738 150,744 182,738 172,690!'),
    curve('244,690! 232,724 222,738 254,744 288,738 272,690!'),
  ]
  let drawn = stack(
    merge(),
    body,
    { fill: '#5f7f4c', depth: 40 },
    { base: fill(curve('160,650! 214,664 268,650! 276,720 214,734 152,720'), '#a9b483') },
  )
  for (const d of bumps) drawn = stack(drawn, d, { fill: '#6f8f56', depth: 16 })
  drawn = stack(
    drawn,
    head,
    { fill: '#7a9a5e', depth: 36 },
    {
      base: fill(curve('94,624! 150,640 208,646 266,640 322,624! 296,660 208,678 120,660'), '#b8c08a'),
      form:
        stroke(line('112,612 150,634 208,642 266,634 306,610'), INK, 6) +
        fill(ellipse(134, 622, 15, 9), '#c07a5e', 0.55) +
        fill(ellipse(284, 622, 15, 9), '#c07a5e', 0.55) +
        ink(line('198,598 202,602'), 5) +
        ink(line('220,598 216,602'), 5),
    },
  )
  for (const d of hands) drawn = stack(drawn, d, { fill: '#7a9a5e', depth: 14, ink: 5 })
  return merge(drawn, { form: eyeRing(150, 552, 22, '#e9d9a0') + eyeRing(268, 552, 22, '#e9d9a0') })
}

export function snail(): Sheets {
  const foot = curve('70,704! 100,676 180,668 250,660 286,620 300,570! 330,580 340,630 320,684 270,710 150,716')
  const shell = ellipse(176, 600, 84, 80)
  const spiral = 'M176 600A18 18 0 0 1 212 606A38 38 0 0 1 138 612A56 56 0 0 1 246 590'
  let drawn = stack(merge(), foot, { fill: '#b59c86', depth: 24 }, { form: ink(line('310,640 322,644 332,638'), 4) })
  drawn = stack(
    drawn,
    shell,
    { fill: '#a3624c', depth: 46 },
    {
      base: fill(ellipse(184, 590, 56, 52), '#b9785a') + fill(ellipse(190, 586, 30, 28), '#cf9268'),
      form: ink(spiral, 5),
    },
  )
  return merge(drawn, {
    form: [
      [302, 574, 292, 524],
      [324, 580, 336, 532],
    ]
      .map(
        ([x0, y0, x1, y1]) =>
          ink(`M${x0} ${y0}L${x1} ${y1}`, 8) + fill(ellipse(x1!, y1!, 11), '#b59c86') + ink(ellipse(x1!, y1!, 11), 5),
      )
      .join(''),
  })
}
