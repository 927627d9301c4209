import type { Settings } from '../../../schemas/settings.ts'

export type KnownProject = { id: string; name: string; dir: string; openedAt: number }

/** What belongs to the studio and to no project, in the user's data folder. */
export type AppStore = {
  settings(): Settings
  saveSettings(settings: Settings): void
  rememberProject(project: KnownProject): void
  /** Opened last first. */
  knownProjects(): KnownProject[]
  close(): void
}
