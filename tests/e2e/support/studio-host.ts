import type { BrowserContext, Page } from 'playwright/test'

/** A studio that runs, with its window, by one of the ways in. */
export type StudioHost = {
  kind: 'web' | 'electron'
  page: Page
  context: BrowserContext
  /** The test's own folder; the studio may write there. */
  dir: string
  /** The user's data folder. */
  home: string
  /** Where it puts new projects. */
  projectsDir: string
  /** Asks the studio to end, waits until it has, and starts it again; `meanwhile` is done between the two. */
  restart(meanwhile?: () => void | Promise<void>): Promise<Page>
  /** Asks the studio to end, and waits until it has. */
  quit(): Promise<void>
  /** SIGKILL to the engine. */
  killEngine(): Promise<void>
  /** Where an engine is brought back by who runs it, does so; where it comes by itself, nothing. */
  reviveEngine(): Promise<void>
  /** How many windows are connected to the engine. */
  countConnections(): Promise<number>
  /** What the system's own dialog answers when it asks for a folder next. A browser has none. */
  answerFolderDialog(folder: string): Promise<void>
  close(): Promise<void>
}
