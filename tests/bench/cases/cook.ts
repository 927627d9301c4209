import { join } from 'node:path'
import { cookOnce } from '../fixtures/cook-once.ts'
import { writeLayeredCollection } from '../fixtures/layered-collection.ts'
import { settings } from '../fixtures/project.ts'
import type { Bench, Goal, Measurement } from '../harness/measurement.ts'
import type { CookCost } from '../probes/cook-probe.ts'

const MEGABYTE = 1_000_000
const ENGINE_MB = 300
const CACHE_MB = Math.ceil(settings.layerCacheBytes / MEGABYTE)

/** Whole cooks: with a backend that costs nothing, at sizes a tenth of the next, and with the compositor. */
export const cookBench: Bench = {
  name: 'cook',
  async run({ short, dir }) {
    const rounds = short ? 1 : 3
    const sizes = short ? ([300, 1_000, 3_000] as const) : ([1_000, 10_000, 100_000] as const)
    const drawnPieces = short ? 300 : 3_000
    const plain = writeLayeredCollection(join(dir, 'plain'), 16, 1)
    const drawn = writeLayeredCollection(join(dir, 'drawn'), 256, 1)

    const costs = new Map<number, CookCost[]>(sizes.map((size) => [size, []]))
    const drawnCosts: CookCost[] = []
    for (let round = 0; round < rounds; round++) {
      for (const size of sizes) costs.get(size)?.push(await cookOnce(dir, plain, size, 'null'))
      drawnCosts.push(await cookOnce(dir, drawn, drawnPieces, 'compose'))
    }
    const [smallest, middle, largest] = sizes
    const of = (size: number) => costs.get(size) ?? []
    return [
      ...sizes.map((size) => processorTime(size, of(size), { size: smallest, costs: of(smallest) })),
      ...sizes.map((size) => pace(`${grouped(size)} pieces, null backend`, size, of(size))),
      ...health(`${grouped(middle)} pieces, null backend`, of(middle), ENGINE_MB),
      databaseSize(middle, of(middle)),
      databaseSize(largest, of(largest)),
      pace(`${grouped(drawnPieces)} pieces, compose at 256 px`, drawnPieces, drawnCosts),
      ...health(`${grouped(drawnPieces)} pieces, compose at 256 px`, drawnCosts, ENGINE_MB + CACHE_MB),
    ]
  },
}

function processorTime(size: number, costs: readonly CookCost[], smallest: { size: number; costs: CookCost[] }) {
  const each = (pieces: number, all: readonly CookCost[]) => all.map((cost) => (cost.cpuMs * 1_000) / pieces)
  const linear = { atMost: 1.3 } as const
  const least = { name: `${grouped(smallest.size)} pieces`, values: each(smallest.size, smallest.costs), goal: linear }
  const measurement: Measurement = {
    work: `${grouped(size)} pieces, null backend`,
    unit: 'µs of processor a piece',
    ours: each(size, costs),
    note: 'a backend that answers at once: what is left is planning, scheduling, the queue, the log and the views',
  }
  return size === smallest.size ? measurement : { ...measurement, against: [least] }
}

function pace(work: string, pieces: number, costs: readonly CookCost[]): Measurement {
  return { work, unit: 'pieces/s', ours: costs.map((cost) => (pieces * 1_000) / cost.wallMs) }
}

/** What others feel of a cook: how long the engine's loop is held, and the memory it takes. */
function health(work: string, costs: readonly CookCost[], limitMb: number): Measurement[] {
  const delay: Goal = { atMost: 20 }
  const memory: Goal = { atMost: limitMb }
  return [
    {
      work: `${work}, loop delay p99`,
      unit: 'ms',
      ours: costs.map((cost) => cost.loopDelayP99Ms),
      goal: delay,
      note: 'asked each millisecond, that millisecond included',
    },
    { work: `${work}, longest loop delay`, unit: 'ms', ours: costs.map((cost) => cost.loopDelayMaxMs) },
    {
      work: `${work}, memory at its peak`,
      unit: 'MB',
      ours: costs.map((cost) => cost.rssPeakBytes / MEGABYTE),
      goal: memory,
      ...(limitMb > ENGINE_MB && { note: `of these, up to ${CACHE_MB} MB are the declared cache of decoded layers` }),
    },
    {
      work: `${work}, growth of memory`,
      unit: 'MB',
      ours: costs.map((cost) => (cost.rssPeakBytes - cost.rssBeforeBytes) / MEGABYTE),
    },
  ]
}

function databaseSize(pieces: number, costs: readonly CookCost[]): Measurement {
  const ours = costs.map((cost) => cost.databaseBytes / pieces)
  return { work: `${grouped(pieces)} pieces, database`, unit: 'bytes a piece', ours }
}

function grouped(count: number): string {
  return count.toLocaleString('en')
}
