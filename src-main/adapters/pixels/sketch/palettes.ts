import { parseColor, type Color } from '../color/parse-color.ts'

/** From the top of the sky to the nearest hill, then the sun, then the card and its ink. */
export type Palette = { skyTop: Color; skyBottom: Color; hills: readonly Color[]; sun: Color; card: Color; ink: Color }

const palette = (sky: [string, string], hills: string[], sun: string, card: string, ink: string): Palette => ({
  skyTop: parseColor(sky[0]),
  skyBottom: parseColor(sky[1]),
  hills: hills.map(parseColor),
  sun: parseColor(sun),
  card: parseColor(card),
  ink: parseColor(ink),
})

export const PALETTES: readonly Palette[] = [
  palette(['#2b2d5b', '#f2a66b'], ['#8a4f7d', '#5b3a68', '#33274f'], '#ffe3a8', '#fff6e5', '#2a2140'),
  palette(['#7fc4d9', '#f5ecd0'], ['#8fb996', '#5d8f7b', '#37605c'], '#fff7c9', '#fdfaf0', '#21413f'),
  palette(['#1d3557', '#a8c5da'], ['#7d94b5', '#4d6590', '#2b3f68'], '#f7f3e3', '#f4f7fa', '#1b2a49'),
  palette(['#f6d5c3', '#fbeee0'], ['#e0a18b', '#c06c66', '#7f3f52'], '#fff1b8', '#fff8f2', '#4c2333'),
  palette(['#3a5a40', '#dfe5c0'], ['#a3b18a', '#6f8f61', '#3f5d45'], '#fdf0b4', '#f9faee', '#263a2b'),
  palette(['#4b2e4f', '#e7a9a0'], ['#b4708a', '#82496f', '#4d2c50'], '#ffd9b0', '#fff3ee', '#3a1f3d'),
  palette(['#0f2a36', '#5fb0a5'], ['#3c8285', '#235a66', '#123c4b'], '#f5e9b9', '#eef8f4', '#0e2b38'),
  palette(['#d9a441', '#f9e6b3'], ['#cf7f3a', '#a4532f', '#6a3226'], '#fffbe0', '#fffaec', '#45211a'),
]
