import { join } from 'node:path'
import { cookOnce } from '../fixtures/cook-once.ts'
import { writeLayeredCollection } from '../fixtures/layered-collection.ts'
import { settings } from '../fixtures/project.ts'
import type { Bench, Measurement } from '../harness/measurement.ts'
import type { CookCost } from '../probes/cook-probe.ts'

const MEGABYTE = 1_000_000
const LOOP_DELAY_MS = 20
const ENGINE_MB = 300
const NULL_NOTE = 'a backend that answers at once: what is left is planning, scheduling, the queue, the log and the views'

/** Whole cooks: with a backend that costs nothing, at sizes a tenth of the next, and with the compositor. */
export const cookBench: Bench = {
  name: 'cook',
  async run({ short, dir }) {
    const rounds = short ? 1 : 3
    const sizes = short ? ([300, 1_000, 3_000] as const) : ([1_000, 10_000, 100_000] as const)
    const nothing = writeLayeredCollection(join(dir, 'nothing'), 16, 1)
    const costs = new Map<number, CookCost[]>(sizes.map((size) => [size, []]))
    for (let round = 0; round < rounds; round++) {
      for (const size of sizes) costs.get(size)?.push(await cookOnce(dir, nothing, size, 'null'))
    }
    const of = (size: number, figure: (cost: CookCost) => number) => costs.get(size)?.map(figure) ?? []
    const eachOf = (size: number) => of(size, (cost) => (cost.cpuMs * 1_000) / size)
    const [smallest, , largest] = sizes

    const drawnPieces = short ? 300 : 3_000
    const drawn: CookCost[] = []
    const layers = writeLayeredCollection(join(dir, 'layers'), 256, drawnPieces)
    for (let round = 0; round < rounds; round++) drawn.push(await cookOnce(dir, layers, drawnPieces, 'compose'))

    const bySize = sizes.flatMap((size): Measurement[] => {
      const work = `${size.toLocaleString('en')} pieces, null backend`
      const linear = { name: `${smallest.toLocaleString('en')} pieces`, values: eachOf(smallest), goal: { atMost: 1.3 } }
      return [
        {
          work,
          unit: 'µs of processor a piece',
          ours: eachOf(size),
          ...(size === largest && { against: [linear] }),
          note: NULL_NOTE,
        },
        { work, unit: 'pieces/s', ours: of(size, (cost) => (size * 1_000) / cost.wallMs) },
      ]
    })
    const ofLargest = `${largest.toLocaleString('en')} pieces, null backend`
    const ofDrawn = `${drawnPieces.toLocaleString('en')} pieces, compose at 256 px`
    const cacheMb = settings.layerCacheBytes / MEGABYTE
    return [
      ...bySize,
      loopDelay(ofLargest, of(largest, (cost) => cost.loopDelayP99Ms)),
      {
        work: `${ofLargest}, memory at its peak`,
        unit: 'MB',
        ours: of(largest, (cost) => cost.rssPeakBytes / MEGABYTE),
        goal: { atMost: ENGINE_MB },
      },
      {
        work: `${ofLargest}, database`,
        unit: 'bytes a piece',
        ours: of(largest, (cost) => cost.databaseBytes / largest),
      },
      { work: ofDrawn, unit: 'pieces/s', ours: drawn.map((cost) => (drawnPieces * 1_000) / cost.wallMs) },
      loopDelay(ofDrawn, drawn.map((cost) => cost.loopDelayP99Ms)),
      {
        work: `${ofDrawn}, memory at its peak`,
        unit: 'MB',
        ours: drawn.map((cost) => cost.rssPeakBytes / MEGABYTE),
        goal: { atMost: ENGINE_MB + cacheMb },
        note: `of which up to ${cacheMb.toFixed(0)} MB are the declared cache of decoded layers`,
      },
    ]
  },
}

function loopDelay(work: string, ours: number[]): Measurement {
  const note = 'measured each millisecond, that millisecond included'
  return { work: `${work}, loop delay p99`, unit: 'ms', ours, goal: { atMost: LOOP_DELAY_MS }, note }
}
