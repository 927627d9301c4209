/** @typedef {{ name: string, commands: string[][], expects?: RegExp }} Step */

const TSC = 'node_modules/@typescript/native/bin/tsc'

/** Each environment has its own: what one may not know, its compiler does not know either. */
const projects = [
  'schemas',
  'src-main/domain',
  'src-main',
  'src-preload',
  'src-renderer',
  'src-renderer/tsconfig.test.json',
  'build',
  'tests',
  'tests/e2e',
]

/**
 * Commands of one step run one after the other; steps need nothing of each other. The longest come first.
 *
 * @type {Step[]}
 */
export const steps = [
  { name: 'tests', commands: [['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter', 'dot']] },
  { name: 'types', commands: projects.map((project) => [TSC, '-p', project]) },
  { name: 'lint', commands: [['node_modules/oxlint/bin/oxlint']] },
  { name: 'dead code', commands: [['node_modules/knip/bin/knip.js', '--no-progress']] },
  {
    name: 'boundaries',
    commands: [
      [
        'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        'schemas',
        'src-main',
        'src-preload',
        'src-renderer',
        'tests',
        'build',
        '--output-type',
        'err-long',
      ],
    ],
  },
  { name: 'format', commands: [['node_modules/oxfmt/bin/oxfmt', '--check']] },
  { name: 'schemas', commands: [['build/scripts/generate-schemas.ts', '--check']] },
  // Another compiler would check by other rules, and an older one has no answer to this flag at all.
  { name: 'compiler', commands: [[TSC, '--version']], expects: /^Version 7\.0\.2$/m },
]
