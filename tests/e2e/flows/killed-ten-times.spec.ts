import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { auditProject } from '../../support/engine/audit-project.ts'
import { expectCook, openExample, typeSupply } from '../support/collection-keys.ts'
import { finishedPieces } from '../support/counts.ts'
import { goneBanner } from '../support/engine-banner.ts'
import { exportHere, expectVerified } from '../support/export-keys.ts'
import { approveAll, goToPieces } from '../support/piece-keys.ts'
import { test } from '../support/studio-test.ts'
import { tabTo } from '../support/tab-to.ts'

/** So many that it still cooks at the last kill, however many cores make them. */
const PIECES = 90 * Math.max(2, availableParallelism())
const SHOWN = PIECES.toLocaleString('en-US')
const KILLS = 10
/** The app starts an engine that keeps ending again only when a person asks. */
const CRASHES_BEFORE_ASKING = 5

test('the engine is killed ten times while it cooks: every piece is there once, and the export verifies', async ({
  studio,
}) => {
  test.setTimeout(400_000)
  const { page } = studio
  await openExample(page)
  await typeSupply(page, String(PIECES), SHOWN)
  await page.keyboard.press('c')
  await expectCook(page, /^cooking · /)

  for (let kill = 1; kill <= KILLS; kill += 1) {
    await test.step(`kill ${kill}`, async () => {
      const finished = await finishedPieces(page)
      await expect.poll(() => finishedPieces(page), { intervals: [50] }).toBeGreaterThan(finished)
      await studio.killEngine()
      if (studio.kind === 'electron' && kill % CRASHES_BEFORE_ASKING === 0) {
        await expect(page.getByText(/^The engine ended too often and stays down\./)).toBeVisible()
        await tabTo(page, page.getByRole('button', { name: 'Start again' }))
        await page.keyboard.press('Enter')
      } else {
        await expect(goneBanner(page)).toBeVisible()
      }
      await studio.reviveEngine()
      await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Engine ready')
    })
  }

  await expectCook(page, new RegExp(`^completed · ${SHOWN} of ${SHOWN}$`), 150_000)
  await goToPieces(page)
  await approveAll(page, PIECES)
  await exportHere(page, PIECES)
  await expectVerified(page)
  await studio.quit()
  const [project = ''] = readdirSync(studio.projectsDir)
  expect(auditProject(join(studio.projectsDir, project))).toMatchObject({ generated: PIECES, faults: [] })
})
