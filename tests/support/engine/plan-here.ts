import * as tasks from '../../../src-main/adapters/planner/worker.ts'
import type { Planner } from '../../../src-main/app/ports/planner.ts'
import { ok } from '../../../src-main/domain/prelude/result.ts'

const left = new Int32Array(1)

/** The planner's own tasks, without a thread that each engine would have to start. */
export const planHere: Planner = {
  plan: async (input) => ok(tasks.plan({ input, left })),
  capacity: async (input) => ok(tasks.capacity({ input, left })),
  revise: async (input) => ok(tasks.revise({ input, left })),
  replace: async (input) => ok(tasks.replace({ input, left })),
  pin: async (input) => ok(tasks.pin({ input, left })),
}
