import type { Settings } from '../../../schemas/settings.ts'

export type KnownProject = {
  id: string
  name: string
  dir: string
  openedAt: number
  /** What the project was begun with; null where it was made by itself. */
  source: string | null
  /** True where a host that stays had it open, and nobody closed it. */
  isOpen: boolean
}

/** What belongs to the studio and to no project, in the user's data folder. A list that can't be kept stops nothing. */
export type AppStore = {
  settings(): Settings
  saveSettings(settings: Settings): void
  rememberProject(project: Pick<KnownProject, 'id' | 'name' | 'dir' | 'openedAt'>): void
  noteSource(dir: string, source: string): void
  noteOpen(dir: string, isOpen: boolean): void
  /** Takes every folder in which this project was known off the list. */
  forgetProject(id: string): void
  /** Used last first. */
  knownProjects(): KnownProject[]
  close(): void
}
