import type { EngineHarness } from './engine-harness.ts'

/** Lets whatever holds a cook go, and waits until it has come to its end. */
export async function endCook(h: EngineHarness, cookId: string): Promise<void> {
  h.backend.release()
  const isHeld = ['paused', 'halted'].includes(h.cook(cookId).status)
  if (isHeld) await h.api.cooks.resume({ projectId: h.projectId, cookId })
  await h.reaches(cookId, 'completed')
}
