import type { StudioHost } from './studio-host.ts'

/** Drops a file on the window, as from the system's file manager. */
export async function dropFile({ page, context }: StudioHost, file: string): Promise<void> {
  const devTools = await context.newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [file], dragOperationsMask: 1 }
    await devTools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
  await devTools.detach()
}
