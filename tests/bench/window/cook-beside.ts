import type { EngineApi } from '../../../src-renderer/client/engine-client.ts'

/** A cook of another collection in the same project, that goes on and rests when it is told to. */
export type CookBeside = { goOn(): Promise<void>; rest(): Promise<void> }

const SUPPLY = 100_000

/** Makes the cook. It rests. */
export async function cookBeside(api: EngineApi, projectId: string, file: string): Promise<CookBeside> {
  const { collectionId } = await api.collections.import({ projectId, file, supply: SUPPLY })
  const { cookId } = await api.cooks.start({ projectId, collectionId })
  const ref = { projectId, cookId }
  const made = async () => (await api.cooks.progress(ref)).generated
  const rest = async () => {
    const { status } = await api.cooks.progress(ref)
    if (status !== 'cooking') throw new Error(`the cook beside the window was ${status}`)
    await api.cooks.pause(ref)
  }
  await rest()
  return {
    async goOn() {
      const before = await made()
      await api.cooks.resume(ref)
      for await (const { generated } of await api.cooks.watch(ref)) if (generated > before) break
    },
    rest,
  }
}
