import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { describe, expect, test } from 'vitest'
import config from '../../.dependency-cruiser.mjs'
import { boundaries } from '../../build/boundaries.mjs'
import { filesUnder, repoRoot } from '../support/repository.ts'

const ROOMS = ['schemas', 'src-main', 'src-preload', 'src-renderer', 'build']

describe('the direction of dependencies', () => {
  test('is kept by every module', async () => {
    const { summary } = await cruiseWithin(repoRoot, ROOMS)
    expect(violationsOf(summary)).toEqual([])
  })

  test('is judged on every source file there is', async () => {
    const { modules } = await cruiseWithin(repoRoot, ROOMS)
    const read = new Set(modules.map(({ source }) => source))
    const onDisk = ROOMS.flatMap(filesUnder).filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    expect(onDisk.length).toBeGreaterThan(20)
    expect(onDisk.filter((file) => !read.has(file))).toEqual([])
  })

  test('is judged on imports of types too', async () => {
    const { modules } = await cruiseWithin(repoRoot, ROOMS)
    const dependencies = modules.flatMap((module) => module.dependencies)
    expect(dependencies.filter(({ dependencyTypes }) => dependencyTypes.includes('type-only')).length).toBeGreaterThan(
      10,
    )
  })
})

describe('the rules of direction', () => {
  test('each report the violation made for them, and nothing else', async () => {
    const { summary } = await cruiseWithin(join(repoRoot, 'tests/architecture/fixtures/boundaries'), ROOMS)
    expect(violationsOf(summary)).toEqual([
      'acorn-has-one-home: src-main/rpc/uses-libraries.ts',
      'adapters-know-no-other-adapter: src-main/adapters/files/knows-sqlite.ts',
      'adapters-know-no-way-in: src-main/adapters/files/knows-router.ts',
      'app-does-no-io: src-main/app/reads-file.ts',
      'app-knows-no-adapter: src-main/app/knows-adapter.ts',
      'app-knows-no-adapter: src-main/app/knows-host.ts',
      'better-sqlite3-has-one-home: src-main/rpc/uses-libraries.ts',
      'chokidar-has-one-home: src-main/rpc/uses-libraries.ts',
      'client-knows-no-window: src-renderer/client/knows-store.ts',
      'commander-has-one-home: src-main/rpc/uses-libraries.ts',
      'domain-knows-only-schemas: src-main/domain/knows-port.ts',
      'electron-has-one-home: src-main/rpc/uses-libraries.ts',
      'execa-has-one-home: src-main/rpc/uses-libraries.ts',
      'features-know-no-app: src-renderer/features/board/knows-app.ts',
      'features-know-no-other-feature: src-renderer/features/board/knows-review.ts',
      'hosts-are-roots: src-main/app/knows-host.ts',
      'napi-rs-image-has-one-home: src-main/rpc/uses-libraries.ts',
      'no-circular: src-main/hosts/one.ts',
      'orpc-client-has-one-home: src-main/app/uses-client.ts',
      'orpc-openapi-has-one-home: src-main/rpc/uses-libraries.ts',
      'orpc-server-has-one-home: src-main/app/uses-server.ts',
      'orpc-zod-has-one-home: src-main/rpc/uses-libraries.ts',
      'piscina-has-one-home: src-main/rpc/uses-libraries.ts',
      'preload-knows-nobody: src-preload/knows-contract.ts',
      'product-knows-no-test: src-main/hosts/uses-double.ts',
      'pure-code-asks-no-host: schemas/asks-host.ts',
      'pure-code-uses-pure-libraries: src-main/domain/uses-library.ts',
      'renderer-knows-only-the-domain: src-renderer/client/knows-app.ts',
      'resolves: src-main/hosts/lost.ts',
      'rpc-knows-no-adapter: src-main/rpc/knows-adapter.ts',
      'schemas-know-only-schemas: schemas/knows-domain.ts',
      'set-up-needs-nothing: build/scripts/setup/needs-package.mjs',
      'shell-holds-no-engine: src-main/shell/runs-router.ts',
      'window-parts-know-no-feature: src-renderer/client/knows-feature.ts',
      'ws-has-one-home: src-main/rpc/uses-libraries.ts',
    ])
    const proven = new Set(summary.violations.map(({ rule }) => rule.name))
    expect(boundaries.filter(({ name }) => !proven.has(name))).toEqual([])
  })
})

async function cruiseWithin(baseDir: string, rooms: string[]): Promise<ICruiseResult> {
  const { options, forbidden } = config
  const { output } = await cruise(rooms, { ...options, baseDir, validate: true, ruleSet: { forbidden } })
  if (typeof output === 'string') throw new Error(`expected a result, got ${output}`)
  return output
}

function violationsOf({ violations }: ICruiseResult['summary']): string[] {
  return violations.map(({ rule, from }) => `${rule.name}: ${from}`).toSorted()
}
