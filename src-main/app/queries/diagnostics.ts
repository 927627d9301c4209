import type { Diagnostics } from '../../../schemas/engine-state.ts'
import { PROTOCOL_VERSION } from '../../../schemas/protocol-version.ts'
import type { Engine } from '../engine/engine.ts'

/** How the engine and its machine are now. */
export async function diagnostics(engine: Engine): Promise<Diagnostics> {
  const { machine, log, files, images, home, studioVersion } = engine.parts
  const { platform, arch, pid } = machine
  const projectsDir = engine.projectsDir()
  const dirs = [...new Set([home, projectsDir, ...engine.projects().map(({ session }) => session.store.dir)])]
  const disks = dirs.map(async (dir) => {
    const free = await files.freeBytes(dir)
    return { dir, freeBytes: free.ok ? free.value : null }
  })
  return {
    studioVersion,
    protocolVersion: PROTOCOL_VERSION,
    versions: machine.versions(),
    platform,
    arch,
    pid,
    upMs: machine.upMs(),
    threads: images.threads,
    memoryBytes: machine.memoryBytes(),
    loopDelayP99Ms: machine.loopDelayP99Ms(),
    home,
    projectsDir,
    disks: await Promise.all(disks),
    logFile: log.file,
  }
}
