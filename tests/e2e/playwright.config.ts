import { join } from 'node:path'
import process from 'node:process'
import { defineConfig } from 'playwright/test'
import { repoRoot } from '../support/repository.ts'

const reports = process.env['OVENBIRD_REPORTS']

export default defineConfig({
  testDir: '.',
  outputDir: join(repoRoot, 'out/e2e'),
  snapshotPathTemplate: '{testDir}/screens/{arg}{ext}',
  globalSetup: './support/build-window.ts',
  // Each test has a studio, a browser and often a cook of its own: more at once would only compete for the cores.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  // For what is stuck: on a machine that is busy, the longest takes three minutes.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: reports ? [['list'], ['json', { outputFile: join(repoRoot, reports, 'windows.json') }]] : [['list']],
  projects: [
    { name: 'web', testMatch: ['flows/**/*.spec.ts', 'web/**/*.spec.ts'] },
    { name: 'electron', testMatch: ['flows/**/*.spec.ts', 'electron/**/*.spec.ts'] },
  ],
})
