import type { Browser, Page } from 'playwright'
import { type Frames, framesOfTrace, SCROLLED, TRACED } from './frames-of-trace.ts'

/** Pixels a second: a wheel that is turned fast and steadily. */
const SPEED = 4_000

export type Scrolled = Frames & {
  /** From the end of scrolling until every cell in view shows its picture. */
  picturesMs: number
}

/** Scrolls the grid down by the wheel, and says what its frames were like. */
export async function scrollGrid(browser: Browser, page: Page, seconds: number): Promise<Scrolled> {
  const scrolled = await traceScroll(browser, page, seconds, () =>
    page.evaluate<number>('windowBench.picturesInView()'),
  )
  return { ...scrolled.frames, picturesMs: scrolled.after }
}

/** The same wheel on a page of as many boxes that does nothing: what the browser itself needs for its frames here. */
export async function scrollBarePage(browser: Browser, seconds: number): Promise<Frames> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const box = '<div style="width:19%;height:200px;margin:4px 0.5%;background:#345;float:left"></div>'
  await page.setContent(`<body style="background:#111">${box.repeat(10_000)}</body>`)
  const { frames } = await traceScroll(browser, page, seconds, async () => undefined)
  await context.close()
  return frames
}

/** What is looked at afterwards begins at once, and is no part of the frames: the trace is written when it is done. */
async function traceScroll<T>(browser: Browser, page: Page, seconds: number, lookAfter: () => Promise<T>) {
  await page.bringToFront()
  const devtools = await page.context().newCDPSession(page)
  await browser.startTracing(page, { categories: TRACED })
  const yDistance = -SPEED * seconds
  const gesture = { x: 500, y: 500, yDistance, speed: SPEED, gestureSourceType: 'mouse' } as const
  await devtools.send('Input.synthesizeScrollGesture', gesture)
  await page.evaluate(`performance.mark('${SCROLLED}')`)
  const after = await lookAfter()
  const trace = await browser.stopTracing()
  await devtools.detach()
  return { frames: framesOfTrace(trace.toString()), after }
}
