import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { auditProject } from '../../support/engine/audit-project.ts'
import { expectCook, openExample, typeSupply } from '../support/collection-keys.ts'
import { finishedPieces } from '../support/counts.ts'
import { BANNER, noteBanner, whenBannerSaid } from '../support/engine-banner.ts'
import { exportHere, expectVerified } from '../support/export-keys.ts'
import { approveAll, goToPieces } from '../support/piece-keys.ts'
import { test } from '../support/studio-test.ts'
import { tabTo } from '../support/tab-to.ts'

/** So many that it still cooks at the last kill, however many cores make them. */
const PIECES = 90 * Math.max(2, availableParallelism())
const SHOWN = PIECES.toLocaleString('en-US')
const KILLS = 10

test('the engine is killed ten times while it cooks: every piece is there once, and the export verifies', async ({
  studio,
}) => {
  const { page } = studio
  await openExample(page)
  await typeSupply(page, String(PIECES), SHOWN)
  await page.keyboard.press('c')
  await expectCook(page, /^cooking · /)
  await noteBanner(page)
  const status = page.getByRole('contentinfo', { name: 'Status' })
  const ready = status.filter({ hasText: 'Engine ready' })
  // The app starts an engine that keeps ending again only when a person asks.
  const startAgain = page.getByRole('button', { name: 'Start again' })

  for (let kill = 1; kill <= KILLS; kill += 1) {
    await test.step(`kill ${kill}`, async () => {
      const finished = await finishedPieces(page)
      await expect.poll(() => finishedPieces(page), { intervals: [50] }).toBeGreaterThan(finished)
      const killedAtMs = Date.now()
      await studio.killEngine()
      await whenBannerSaid(page, BANNER.notThere, killedAtMs)
      await studio.reviveEngine()
      await expect(ready.or(startAgain)).toBeVisible()
      if (await startAgain.isVisible()) {
        await tabTo(page, startAgain)
        await page.keyboard.press('Enter')
      }
      await expect(ready).toBeVisible()
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
