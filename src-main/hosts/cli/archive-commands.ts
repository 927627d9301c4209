import type { Command } from 'commander'
import { type Host, openHost } from './host.ts'
import { newestCook } from './newest-cook.ts'
import { openProject } from './open-project.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { userPath } from './user-path.ts'

type Json = { json?: boolean }

export function addArchiveCommands(program: Command): void {
  program
    .command('pack')
    .description('Pack a project into one file to move.')
    .argument('<project>', "a project's folder")
    .argument('<file>', 'file to write')
    .option('--json', 'print one JSON document')
    .action((project: string, file: string, { json = false }: Json) =>
      withHost(json, async (host, terminal) => {
        const { projectId } = await openProject(host, terminal, userPath(project))
        const packed = await host.api.projects.pack({ projectId, target: userPath(file) })
        terminal.answer(packed, `${packed.files} files, ${packed.sizeBytes} bytes\n${packed.file}`)
      }),
    )

  program
    .command('unpack')
    .description('Unpack a packed project into a new folder.')
    .argument('<project>', 'folder to make')
    .argument('<file>', 'packed project')
    .option('--json', 'print one JSON document')
    .action((project: string, file: string, { json = false }: Json) =>
      withHost(json, async (host, terminal) => {
        const unpacked = await host.api.projects.unpack({ file: userPath(file), dir: userPath(project) })
        terminal.answer(unpacked, unpacked.dir)
      }),
    )

  program
    .command('free-space')
    .description('Drop the pixels of rejected and replaced versions. Each can be made again.')
    .argument('<project>', "a project's folder")
    .option('--json', 'print one JSON document')
    .action((project: string, { json = false }: Json) =>
      withHost(json, async (host, terminal) => {
        const { projectId, dir } = await openProject(host, terminal, userPath(project))
        const { id: cookId } = await newestCook(host, projectId, dir)
        const { versions, sizeBytes, blobs } = await host.api.cooks.freeSpace({ projectId, cookId })
        const words = `${versions} versions dropped, ${(sizeBytes / 1_000_000).toFixed(1)} MB freed.`
        terminal.answer({ cookId, versions, sizeBytes, blobs: blobs.length }, words)
      }),
    )
}

async function withHost(json: boolean, work: (host: Host, terminal: Terminal) => Promise<void>): Promise<void> {
  const terminal = openTerminal(json)
  const host = openHost(terminal)
  try {
    await work(host, terminal)
  } finally {
    await host.dispose()
  }
}
