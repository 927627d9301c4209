import type { Command } from 'commander'
import { userPath } from '../arguments/user-path.ts'
import { counted } from '../counted.ts'
import { openProject } from '../host/open-project.ts'
import { type Run, withHost, withNewestCook } from '../host/with-host.ts'

/** `pack`, `unpack`, `free-space`: a project as files. */
export function addArchiveCommands(program: Command): void {
  program
    .command('pack')
    .description('Pack a project into one file to move.')
    .argument('<project>', "a project's folder")
    .argument('<file>', 'file to write')
    .option('--json', 'print one JSON document')
    .action((project: string, file: string, run: Run) =>
      withHost(run, async (host, terminal) => {
        const { projectId } = await openProject(host, terminal, userPath(project))
        const packed = await host.api.projects.pack({ projectId, target: userPath(file) })
        terminal.answer(packed, `${counted(packed.files, 'file')}, ${packed.sizeBytes} bytes\n${packed.file}`)
      }),
    )

  program
    .command('unpack')
    .description('Unpack a packed project into a new folder.')
    .argument('<project>', 'folder to make')
    .argument('<file>', 'packed project')
    .option('--json', 'print one JSON document')
    .action((project: string, file: string, run: Run) =>
      withHost(run, async (host, terminal) => {
        const unpacked = await host.api.projects.unpack({ file: userPath(file), dir: userPath(project) })
        terminal.answer(unpacked, unpacked.dir)
      }),
    )

  program
    .command('free-space')
    .description('Drop the pixels of rejected and replaced versions. Each can be made again.')
    .argument('<project>', "a project's folder")
    .option('--json', 'print one JSON document')
    .action((typed: string, run: Run) =>
      withNewestCook(typed, run, async (host, terminal, { projectId, cookId }) => {
        const { versions, sizeBytes, blobs } = await host.api.cooks.freeSpace({ projectId, cookId })
        const words = `${counted(versions, 'version')} dropped, ${(sizeBytes / 1_000_000).toFixed(1)} MB freed.`
        terminal.answer({ cookId, versions, sizeBytes, blobs: blobs.length }, words)
      }),
    )
}
