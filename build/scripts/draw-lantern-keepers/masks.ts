// What a keeper wears over the face.

import { DEPTH } from './anatomy.ts'
import { BONE, METAL } from './palette.ts'
import {
  curve,
  dark,
  detailed,
  ellipse,
  fill,
  glow,
  glowLine,
  grey,
  ink,
  INK,
  inside,
  line,
  sheets,
  stack,
  stroke,
  volume,
  type Sheets,
} from './paint.ts'
import { painted, slug, tinted, type DrawnCategory, type DrawnPart, type DrawnTrait } from './tree.ts'

const hole = (x: number, y: number, rx: number, ry: number) => fill(ellipse(x, y, rx, ry), INK)

const OWL = curve(
  '300,372! 340,344 400,346 452,372 494,400! 530,372 574,352 612,360! 614,420 596,476 556,500 524,496 508,540! 488,500 452,508 400,508 346,486 312,440',
)
const ring = (x: number, rx: number) =>
  fill(ellipse(x, 424, rx, 44), BONE.pale) + stroke(ellipse(x, 424, rx, 44), BONE.deep, 5)
const owl = detailed(
  OWL,
  { fill: BONE.base, depth: 34 },
  {
    base: ring(422, 50) + ring(550, 42) + fill(curve('494,400! 512,440 524,490 508,540! 490,500 482,440'), '#c9853f'),
    form:
      hole(424, 424, 27, 25) +
      hole(550, 424, 23, 25) +
      stroke(line('334,372 350,420 352,470'), BONE.deep, 5) +
      stroke(line('600,372 594,430 580,470'), BONE.deep, 5) +
      stroke(line('400,356 426,368 452,388'), BONE.deep, 5) +
      stroke(line('536,382 556,368 580,362'), BONE.deep, 5) +
      ink(line('508,452 514,490 508,536'), 4),
    light:
      glow(curve('530,366! 614,350! 620,440 590,490 540,500! 560,450 556,390'), 0.3) +
      glow(curve('500,420! 520,460 512,530! 506,480'), 0.4),
  },
)

const FOX = curve(
  '296,352! 318,250 362,300 398,338! 450,352 520,352 556,334! 584,296 622,250 622,354! 622,430 594,480 552,500 528,540 502,562! 474,548 440,516 380,500 324,470 300,420',
)
const fox = detailed(
  FOX,
  { fill: '#e6dcc8', depth: 34 },
  {
    base:
      fill(curve('318,286! 350,312 372,344! 330,362 308,370!'), '#b5473a') +
      fill(curve('610,286! 588,314 572,344! 600,360 618,372!'), '#b5473a') +
      fill(curve('494,350! 510,390 514,440! 500,470 486,440 478,390'), '#b5473a') +
      fill(curve('336,460! 380,472 420,492! 380,496 340,476!'), '#b5473a') +
      fill(curve('600,450! 580,470 560,484! 580,480 600,464!'), '#b5473a'),
    form:
      fill(curve('386,432! 410,408 440,412 456,434! 430,444 404,442'), INK) +
      fill(curve('528,434! 542,412 566,408 586,428! 570,442 546,444'), INK) +
      fill(curve('486,538! 504,530 522,540! 512,560 498,560'), INK) +
      stroke(line('440,516 470,530 486,540'), '#8f8470', 4),
    light: glow(curve('540,344! 622,250! 630,430 596,484 540,520! 556,450 560,390'), 0.3),
  },
)

const lens = (x: number, rx: number) => ellipse(x, 426, rx, 50)
const spectacles: Sheets = sheets({
  base: fill(lens(422, 56), '#cfe0f2', 0.16) + fill(lens(552, 48), '#cfe0f2', 0.16),
  form: [
    lens(422, 56),
    lens(552, 48),
    line('478,420 490,410 504,418'),
    line('366,420 330,408 306,404'),
    line('600,420 606,416'),
  ]
    .map((d) => ink(d, 13) + stroke(d, METAL.gold, 6))
    .join(''),
  light:
    inside(
      lens(422, 56),
      fill('M450 370h26l-46 112h-26Z', grey(190), 0.5) + fill('M480 370h10l-46 112h-10Z', grey(190), 0.5),
    ) +
    inside(lens(552, 48), fill('M582 370h22l-46 112h-22Z', grey(190), 0.6)) +
    glowLine(line('586,392 600,426 588,458'), 5, 0.9, 190),
})

const BLIND = curve('300,396! 380,384 460,388 540,384 610,378! 612,420 600,462! 540,466 460,470 380,466 310,456!')
const TAIL = curve('312,410! 270,400 226,440 190,500! 214,502 222,520! 260,480 290,456 314,450!')
const blindfold = stack(
  volume(TAIL, { depth: 24, fill: grey(112) }),
  BLIND,
  { depth: 26, fill: grey(150), shade: 0.22 },
  {
    form: ink(line('312,428 380,418 470,424 540,418 600,410'), 4) + ink(line('340,450 400,440 460,450'), 4),
    light: glow(curve('520,380! 612,374! 610,464! 520,470! 540,420'), 0.34),
  },
)

const SCARF = curve(
  '300,476! 350,500 420,494 496,486 560,484 606,456! 622,520 616,590 640,640! 560,690 470,704 380,690 292,652! 306,600 296,540',
)
const scarf = detailed(
  SCARF,
  { depth: 44, fill: grey(164) },
  {
    form:
      dark(curve('300,560! 380,600 470,606 560,592 616,550! 612,600 540,640 470,650 380,640 300,606!'), 0.32) +
      ink(line('304,540 380,576 470,580 560,566 612,528'), 5) +
      ink(line('302,612 380,648 470,656 560,642 620,604'), 5) +
      ink(line('500,490 506,530 498,570'), 4),
    light: glow(curve('540,486! 606,456! 622,560 634,640! 570,680! 590,580'), 0.32),
  },
)

const HALF = curve(
  '296,372! 340,330 420,330 494,352! 478,400 484,440 496,478! 506,520 520,560 502,592! 440,584 370,540 322,470',
)
const moon = detailed(
  HALF,
  { fill: METAL.silver, depth: 40 },
  {
    base:
      fill(curve('400,330! 494,352! 478,400 484,440 496,478! 470,470 440,400'), '#d8deea') +
      fill(ellipse(380, 520, 14), '#97a3bd') +
      fill(ellipse(420, 552, 9), '#97a3bd') +
      fill(ellipse(366, 376, 12), '#97a3bd'),
    form:
      fill(curve('384,432! 408,408 440,410 462,432! 440,444 406,444'), INK) +
      stroke(line('384,470 420,484 450,476'), '#7b86a3', 5),
    light: glowLine(line('490,360 474,400 480,440 492,478 512,552'), 7, 0.8),
  },
)

const mask = (name: string, rarity: number | undefined, parts: DrawnPart[], tags: string[]): DrawnTrait => ({
  name,
  value: name,
  ...(rarity === undefined ? {} : { rarity }),
  tags,
  parts,
})
const natural = (name: string, rarity: number | undefined, drawn: Sheets, tags: string[]) =>
  mask(name, rarity, painted('Mask', slug(name), DEPTH.mask, drawn), tags)
const cloth = (name: string, rarity: number | undefined, drawn: Sheets, tags: string[]) =>
  mask(name, rarity, tinted('Mask', slug(name), DEPTH.mask, drawn, 'Dye'), tags)

export const masks: DrawnCategory = {
  name: 'Mask',
  required: false,
  noneWeight: 60,
  traits: [
    natural('Owl Mask', 7, owl, ['hides-eyes']),
    natural('Fox Mask', 6, fox, ['hides-eyes', 'hides-mouth']),
    natural('Moon Mask', 3, moon, ['hides-eyes']),
    natural('Spectacles', 14, spectacles, []),
    cloth('Blindfold', 4, blindfold, ['hides-eyes']),
    cloth('Scarf', 10, scarf, ['hides-mouth']),
  ],
}
