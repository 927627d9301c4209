import { join } from 'node:path'
import { cookOnce } from '../fixtures/cook-once.ts'
import { writeLayeredCollection } from '../fixtures/layered-collection.ts'
import { runNode, runProbe } from '../harness/probe.ts'
import type { Bench } from '../harness/measurement.ts'
import { interleave } from '../harness/rounds.ts'
import type { StartCost } from '../probes/start-probe.ts'

const probe = new URL('../probes/start-probe.ts', import.meta.url)

/** From nothing to an engine that has answered the first question about a large project. */
export const startBench: Bench = {
  name: 'start',
  async run({ short, dir }) {
    const pieces = short ? 2_000 : 10_000
    const file = writeLayeredCollection(join(dir, 'collection'), 16, pieces)
    const { projectDir } = await cookOnce(dir, file, pieces, 'null')
    const inside: StartCost[] = []
    const { ours, bare, sqlite } = await interleave(short ? 3 : 11, {
      ours: async () => {
        const { firstByteMs, text } = await runProbe(probe, [projectDir])
        inside.push(JSON.parse(text) as StartCost)
        return firstByteMs
      },
      bare: async () => (await runNode(['-e', 'process.stdout.write("ready")'])).firstByteMs,
      sqlite: async () => {
        const open = 'const D = require("better-sqlite3"); new D(":memory:").close(); process.stdout.write("ready")'
        return (await runNode(['-e', open])).firstByteMs
      },
    })
    const project = `a project of ${pieces.toLocaleString('en')} pieces`
    const [, ...measured] = inside
    return [
      {
        work: `process start to snapshot, ${project}`,
        unit: 'ms',
        ours,
        goal: { atMost: 400 },
        against: [
          { name: 'bare node', values: bare },
          { name: 'node + better-sqlite3', values: sqlite },
        ],
      },
      { work: `open, in the process, ${project}`, unit: 'ms', ours: measured.map((cost) => cost.openMs) },
      { work: `snapshot, in the process, ${project}`, unit: 'ms', ours: measured.map((cost) => cost.snapshotMs) },
    ]
  },
}
