import type { Browser, Page } from 'playwright'
import type { EngineApi } from '../../../src-renderer/client/engine-client.ts'
import { decideFromOutside } from './decide-from-outside.ts'
import { startIdleLoop } from './idle-loop.ts'
import { lookThrough } from './look-through.ts'
import { type Scrolled, scrollGrid } from './scroll-grid.ts'

/** What a person felt of the window over some minutes, times in milliseconds. */
export type Felt = {
  shownMs: number[]
  scrolled: Scrolled
  imageMs: number[]
  /** Of the engine's loop meanwhile, and of one that is idle. */
  loop: { engineP99Ms: number; idleP99Ms: number }
}

export type FeelOptions = { projectId: string; cookId: string; times: number; scrollSeconds: number }

/** Decides, scrolls and looks through pieces. The page shows the grid before and after. */
export async function feelWindow(browser: Browser, page: Page, api: EngineApi, options: FeelOptions): Promise<Felt> {
  const { projectId, cookId, times, scrollSeconds } = options
  await using idle = startIdleLoop()
  await idle.delayP99Ms()
  // It says what has been since it was last asked.
  await api.system.diagnostics()
  const shownMs = await decideFromOutside(page, api, { projectId, cookId }, times)
  const scrolled = await scrollGrid(browser, page, scrollSeconds)
  const imageMs = await lookThrough(page, times)
  const { loopDelayP99Ms } = await api.system.diagnostics()
  const loop = { engineP99Ms: loopDelayP99Ms, idleP99Ms: await idle.delayP99Ms() }
  return { shownMs, scrolled, imageMs, loop }
}
