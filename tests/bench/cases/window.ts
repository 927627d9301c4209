import { join } from 'node:path'
import { cookOnce } from '../fixtures/cook-once.ts'
import { writeLayeredCollection } from '../fixtures/layered-collection.ts'
import type { Bench, Goal, Measurement } from '../harness/measurement.ts'
import { quantile } from '../harness/spread.ts'
import { CHROMIUM_ARGS, chromiumBinary, NO_CHROMIUM } from '../window/chromium.ts'
import { ensureBuilt } from '../window/ensure-built.ts'
import type { Felt } from '../window/feel-window.ts'
import type { Frames } from '../window/frames-of-trace.ts'
import { measureWindow, type WindowFigures } from '../window/measure-window.ts'

/** Wider than a cell, so that the grid has its pictures made small as an artist's are. */
const PIECE_PX = 320
const BESIDE_PX = 512
const SHOWN: Goal = { atMost: 50 }

/** The window in a browser, on a project of many pieces: until it is usable, and how it feels at rest and while one cooks. */
export const windowBench: Bench = {
  name: 'window',
  async run({ short, dir }) {
    const executablePath = chromiumBinary()
    if (executablePath === undefined) return { skipped: NO_CHROMIUM }
    await ensureBuilt()
    const pieces = short ? 1_000 : 10_000
    const file = writeLayeredCollection(join(dir, 'collection'), PIECE_PX, pieces)
    const { projectDir } = await cookOnce(dir, file, pieces, 'compose')
    const { chromium } = await import('playwright')
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS })
    try {
      const figures = await measureWindow(browser, {
        dir,
        projectDir,
        besideFile: writeLayeredCollection(join(dir, 'beside'), BESIDE_PX, 1, 'Beside'),
        starts: short ? 2 : 7,
        rounds: short ? 1 : 3,
        times: short ? 20 : 50,
        scrollSeconds: short ? 2 : 5,
      })
      return measurements(`${pieces.toLocaleString('en')} pieces`, figures)
    } finally {
      await browser.close()
    }
  },
}

function measurements(pieces: string, { starts, bare, atRest, cooking }: WindowFigures): Measurement[] {
  return [
    {
      work: `server start to the first picture of the grid, ${pieces}`,
      unit: 'ms',
      ours: starts.map(({ upMs, pictureMs }) => upMs + pictureMs),
      goal: { atMost: 1_500 },
      note: 'in a browser that runs, in a profile that holds where the window was left and nothing else',
    },
    {
      work: `of these, the server, ${pieces}`,
      unit: 'ms',
      ours: starts.map(({ upMs }) => upMs),
      goal: { atMost: 400 },
    },
    { work: `of these, the page, ${pieces}`, unit: 'ms', ours: starts.map(({ pictureMs }) => pictureMs) },
    ...felt('at rest', atRest, bare),
    ...felt('while cooking', cooking, bare),
  ]
}

function felt(when: string, rounds: readonly Felt[], bare: readonly Frames[]): Measurement[] {
  const p95 = (values: (one: Felt) => readonly number[]) => rounds.map((one) => quantile(values(one), 0.95))
  const frameP95 = (frames: Frames) => quantile(frames.betweenMs, 0.95)
  return [
    {
      work: `decision to the screen, p95, ${when}`,
      unit: 'ms',
      ours: p95((one) => one.shownMs),
      goal: SHOWN,
      note: 'made by another program; from the time of its event, before the disk, until its cell is painted',
    },
    {
      work: `longest frame while scrolling, ${when}`,
      unit: 'ms',
      ours: rounds.map((one) => Math.max(...one.scrolled.betweenMs)),
      goal: { atMost: 50 },
      against: [{ name: 'a page of plain boxes', values: bare.map((frames) => Math.max(...frames.betweenMs)) }],
      note: 'from a trace: from one drawn frame to the next, without a GPU; 4 000 pixels a second',
    },
    {
      work: `frames while scrolling, p95, ${when}`,
      unit: 'ms',
      ours: rounds.map((one) => frameP95(one.scrolled)),
      against: [{ name: 'a page of plain boxes', values: bare.map(frameP95) }],
    },
    {
      work: `longest task while scrolling, ${when}`,
      unit: 'ms of processor',
      ours: rounds.map((one) => one.scrolled.longestTaskMs),
      goal: { atMost: 50 },
      note: 'of the thread that the window’s own code runs on',
    },
    {
      work: `end of scrolling to every picture in view, ${when}`,
      unit: 'ms',
      ours: rounds.map((one) => one.scrolled.picturesMs),
      note: `the first that ever asks for them: each is made small from ${PIECE_PX} pixels`,
    },
    { work: `key to the next image, p95, ${when}`, unit: 'ms', ours: p95((one) => one.imageMs), goal: SHOWN },
    {
      work: `engine’s loop delay p99, window attached, ${when}`,
      unit: 'ms',
      ours: rounds.map((one) => one.loop.engineP99Ms),
      goal: { atMost: 20 },
      against: [{ name: 'a loop with nothing to do', values: rounds.map((one) => one.loop.idleP99Ms) }],
      note: 'asked each 10 ms, what is later than that',
    },
  ]
}
