import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { cookBeside } from './cook-beside.ts'
import { type Felt, type FeelOptions, feelWindow } from './feel-window.ts'
import type { Frames } from './frames-of-trace.ts'
import { firstPictureMs, goToPieces, openWindow, type Kept } from './open-window.ts'
import { scrollBarePage } from './scroll-grid.ts'
import { type RunningStudio, startStudio } from './start-studio.ts'

/** One start: until the server listens, and from there until the grid's first picture is painted, in milliseconds. */
export type Start = { upMs: number; pictureMs: number }

export type WindowFigures = { starts: Start[]; bare: Frames[]; atRest: Felt[]; cooking: Felt[] }

export type WindowPlan = {
  dir: string
  /** A project with one collection, cooked. */
  projectDir: string
  /** A collection to be cooked meanwhile. */
  besideFile: string
  starts: number
  rounds: number
  times: number
  scrollSeconds: number
}

const COLLECTION = 'Bench'

/** Opens the studio again and again on its pieces, then uses it, with and without a cook beside. */
export async function measureWindow(browser: Browser, plan: WindowPlan): Promise<WindowFigures> {
  const home = join(plan.dir, 'home')
  mkdirSync(home)
  let studio = await startStudio(home, 0)
  try {
    const { projectId } = await studio.api.projects.open({ dir: plan.projectDir })
    const kept = await visitOnce(browser, studio.url)
    const starts: Start[] = []
    // The first start finds nothing compiled, and is not counted.
    for (let nth = 0; nth <= plan.starts; nth++) {
      await studio.end()
      studio = await startStudio(home, studio.port)
      const start = await timeToPicture(browser, studio, kept)
      if (nth > 0) starts.push(start)
    }
    return { starts, ...(await useWindow(browser, studio, { ...plan, projectId, kept })) }
  } finally {
    await studio.end()
  }
}

async function visitOnce(browser: Browser, url: string): Promise<Kept> {
  const window = await openWindow(browser, url)
  await goToPieces(window.page, COLLECTION)
  const kept = await window.kept()
  await window.close()
  return kept
}

async function timeToPicture(browser: Browser, studio: RunningStudio, kept: Kept): Promise<Start> {
  const askedMs = Date.now()
  const window = await openWindow(browser, studio.url, kept)
  const pictureMs = (await firstPictureMs(window.page)) - askedMs
  await window.close()
  return { upMs: studio.upMs, pictureMs }
}

type UsePlan = WindowPlan & { projectId: string; kept: Kept }

async function useWindow(browser: Browser, { url, api }: RunningStudio, plan: UsePlan) {
  const { projectId, rounds, times, scrollSeconds } = plan
  const [cook] = await api.cooks.list({ projectId })
  if (!cook) throw new Error('the project has no cook')
  const beside = await cookBeside(api, projectId, plan.besideFile)
  const { page, close } = await openWindow(browser, url, plan.kept)
  await firstPictureMs(page)
  const options: FeelOptions = { projectId, cookId: cook.id, times, scrollSeconds }
  const [bare, atRest, cooking]: [Frames[], Felt[], Felt[]] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    bare.push(await scrollBarePage(browser, scrollSeconds))
    atRest.push(await feelWindow(browser, page, api, options))
    await beside.goOn()
    cooking.push(await feelWindow(browser, page, api, options))
    await beside.rest()
  }
  await close()
  return { bare, atRest, cooking }
}
