import process from 'node:process'
import { defineConfig } from 'vitest/config'

/** Tests stand beside their subject; the suites that have none are under tests/. */
const beside = ['src-main/**/*.test.ts', 'src-renderer/**/*.test.ts', 'schemas/**/*.test.ts', 'build/**/*.test.ts']
const suites = ['architecture', 'contract', 'migrations', 'golden', 'integration', 'support']

// A zone and a locale of hardly any developer's, read by each test process as it starts: what depends on one shows.
process.env['TZ'] = 'Pacific/Chatham'
process.env['LANG'] = 'tr_TR.UTF-8'

export default defineConfig({
  test: {
    env: { NODE_ENV: 'test' },
    pool: 'forks',
    // All cores, where vitest would leave one of two idle.
    maxWorkers: '100%',
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [...beside, ...suites.map((suite) => `tests/${suite}/**/*.test.ts`)],
          exclude: ['tests/architecture/fixtures/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'chaos',
          include: ['tests/chaos/**/*.test.ts'],
          // Each test kills and starts real engines: two at once would only compete for the cores.
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
