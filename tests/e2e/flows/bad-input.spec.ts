import { chmodSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { writeLayers } from '../../support/engine/layer-set.ts'
import { dropFile } from '../support/drop-file.ts'
import { copyFolder } from '../support/folders.ts'
import { giveFolder } from '../support/give-folder.ts'
import { holdProject } from '../support/hold-project.ts'
import type { StudioHost } from '../support/studio-host.ts'
import { test } from '../support/studio-test.ts'
import { tabTo } from '../support/tab-to.ts'

test('what is no folder of layers is told in words, and nothing is made of it', async ({ studio }) => {
  const { page, dir, projectsDir } = studio
  const empty = join(dir, 'Nothing')
  const papers = join(dir, 'Papers')
  const text = join(dir, 'notes.txt')
  for (const folder of [empty, papers]) mkdirSync(folder)
  for (const file of [text, join(papers, 'notes.txt')]) writeFileSync(file, 'a note')
  await expect(page.getByRole('heading', { name: 'Begin a collection' })).toBeVisible()

  const refused = async (words: RegExp) => {
    const dialog = page.getByRole('dialog', { name: 'It can’t be begun with that' })
    await expect(dialog.getByRole('alert')).toContainText(words)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await dropFile(studio, text)
  await refused(/notes\.txt.* is neither a folder of layers,? nor a collection/)
  await giveFolder(studio, 'layers', empty)
  await refused(/There are no layers|is empty/)
  await giveFolder(studio, 'layers', papers)
  await refused(/There are no layers: no folder holds images/)
  await giveFolder(studio, 'layers', join(dir, 'not-there'))
  await refused(/[Tt]here is no|does not exist|is not there/)

  await expect(page.getByRole('heading', { name: 'Begin a collection' })).toBeVisible()
  expect(readdirSync(projectsDir)).toEqual([])
})

test('a project that another program has, that may not be written, or that vanished says so and is cured', async ({
  studio,
}) => {
  const project = await begunSet(studio)
  let release: () => Promise<void> = () => Promise.resolve()

  await test.step('another program has it', async () => {
    await studio.restart(async () => {
      release = await holdProject(project)
    })
    const exception = await troubleOf(studio.page)
    await expect(exception).toContainText('the holder')
    await release()
    await tabTo(studio.page, exception.getByRole('button', { name: 'Open' }))
    await studio.page.keyboard.press('Enter')
    await expect(studio.page.getByRole('button', { name: /^Start cooking/ })).toBeVisible()
  })

  await test.step('its folder may not be written', async () => {
    await studio.restart(() => forbidWriting(project))
    await expect(await troubleOf(studio.page)).toContainText(/written|write/)
  })

  await test.step('its folder vanished', async () => {
    await studio.restart(() => renameSync(project, join(studio.dir, 'elsewhere')))
    const exception = await troubleOf(studio.page)
    await expect(exception).toContainText('The project is not where it was.')
    await tabTo(studio.page, exception.getByRole('button', { name: 'Take off the list' }))
    await studio.page.keyboard.press('Enter')
    await expect(studio.page.getByRole('heading', { name: 'Begin a collection' })).toBeVisible()
  })
})

/** Begins a small collection; gives its project's folder. */
async function begunSet(studio: StudioHost): Promise<string> {
  const layers = join(studio.dir, 'Small')
  writeLayers(layers)
  await giveFolder(studio, 'layers', copyFolder(layers, join(studio.dir, 'Owls')))
  await expect(studio.page.getByRole('heading', { name: 'Owls', level: 1 })).toBeVisible()
  await studio.page.keyboard.press('Control+1')
  const [project = ''] = readdirSync(studio.projectsDir)
  return join(studio.projectsDir, project)
}

/** What the Pipeline says of a project that can't be opened. */
async function troubleOf(page: Page) {
  await page.keyboard.press('Control+1')
  const exception = page.getByRole('listitem').filter({ hasText: 'can’t be opened' })
  await expect(exception).toBeVisible()
  return exception
}

function forbidWriting(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444)
  }
  chmodSync(folder, 0o555)
}
