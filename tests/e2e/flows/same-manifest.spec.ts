import { join } from 'node:path'
import { expect } from 'playwright/test'
import { askCli } from '../../support/engine/cli.ts'
import { repoRoot } from '../../support/repository.ts'
import { expectCook, openExample } from '../support/collection-keys.ts'
import { exportHere } from '../support/export-keys.ts'
import { approveAll, goToPieces } from '../support/piece-keys.ts'
import { test } from '../support/studio-test.ts'

const PIECES = 120

test('the example’s manifest is the same from the window and from the command line', async ({ studio }) => {
  const { page, dir } = studio
  await openExample(page)
  await page.keyboard.press('c')
  await expectCook(page, /^completed · 120 of 120$/, 120_000)
  await goToPieces(page)
  await approveAll(page, PIECES)
  const { manifestSha256 } = await exportHere(page, PIECES)
  // The window's engine has nothing left to do: the cores are the command line's.
  const where = ['--project', join(dir, 'by-command'), '--out', join(dir, 'exported')]
  const { answer } = await askCli(['cook', join(repoRoot, 'examples/lantern-keepers/collection.json'), ...where], {
    cwd: dir,
    home: join(dir, 'cli-home'),
  })
  expect(answer['manifestSha256']).toMatch(/^[0-9a-f]{64}$/)
  expect(manifestSha256).toBe(answer['manifestSha256'])
})
