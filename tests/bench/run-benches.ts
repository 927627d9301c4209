import type { Bench } from './harness/measurement.ts'
import { composeBench } from './cases/compose.ts'
import { cookBench } from './cases/cook.ts'
import { editBench } from './cases/edit.ts'
import { eventsBench } from './cases/events.ts'
import { exhaustBench } from './cases/exhaust.ts'
import { feedBench } from './cases/feed.ts'
import { listBench } from './cases/list.ts'
import { planBench } from './cases/plan.ts'
import { queueBench } from './cases/queue.ts'
import { rebuildBench } from './cases/rebuild.ts'
import { startBench } from './cases/start.ts'
import { windowBench } from './cases/window.ts'
import { type Figure, judge } from './harness/judge.ts'
import { type Machine, describeMachine } from './harness/machine.ts'
import { workFolder } from './harness/work-folder.ts'

const benches: readonly Bench[] = [
  planBench,
  exhaustBench,
  composeBench,
  queueBench,
  eventsBench,
  rebuildBench,
  listBench,
  startBench,
  cookBench,
  editBench,
  feedBench,
  windowBench,
]

export const benchNames: readonly string[] = benches.map((bench) => bench.name)

export type BenchReport = {
  machine: Machine
  figures: Figure[]
  /** Benches that could not be run here, and why. */
  skipped: { bench: string; why: string }[]
}

export type BenchOptions = {
  /** All where empty. */
  names: readonly string[]
  short: boolean
  /** Told of each as it begins, and of one that is skipped, with the reason. */
  onBench(words: string): void
}

/** Runs benches one after the other, each in a folder of its own. */
export async function runBenches({ names, short, onBench }: BenchOptions): Promise<BenchReport> {
  const machine = describeMachine()
  const figures: Figure[] = []
  const skipped: BenchReport['skipped'] = []
  for (const bench of benches.filter(({ name }) => names.length === 0 || names.includes(name))) {
    onBench(`${bench.name} …`)
    using folder = workFolder()
    const measured = await bench.run({ short, dir: folder.dir })
    if (Array.isArray(measured)) figures.push(...measured.flatMap((measurement) => judge(bench.name, measurement)))
    else {
      skipped.push({ bench: bench.name, why: measured.skipped })
      onBench(`${bench.name}: skipped: ${measured.skipped}`)
    }
  }
  return { machine, figures, skipped }
}
