import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { writeLayeredCollection } from '../fixtures/layered-collection.ts'
import type { Bench, Measurement } from '../harness/measurement.ts'
import { runProbe } from '../harness/probe.ts'
import type { FeedCost } from '../probes/feed-probe.ts'

const probe = new URL('../probes/feed-probe.ts', import.meta.url)

/** Each of these with one follower and with three. */
const ways = [
  { kind: 'port', name: 'message port' },
  { kind: 'socket', name: 'socket' },
] as const
const FOLLOWERS = [1, 3]
/** What the whole way from a commit to the screen may take; telling it is a part of that. */
const SHOWN_MS = 50

/** From a commit to those who follow a project, over each transport, with the client that a window has. */
export const feedBench: Bench = {
  name: 'feed',
  async run({ short, dir }) {
    const pieces = short ? 1_000 : 10_000
    const decisions = short ? 50 : 200
    const file = writeLayeredCollection(join(dir, 'collection'), 16, 1)
    const setups = ways.flatMap((way) => FOLLOWERS.map((followers) => ({ ...way, followers, costs: [] as FeedCost[] })))
    for (let round = 0; round < (short ? 1 : 3); round++) {
      for (const { kind, followers, costs } of round % 2 === 0 ? setups : setups.toReversed()) {
        const args = [mkdtempSync(join(dir, 'project-')), file, pieces, decisions, kind, followers].map(String)
        costs.push(JSON.parse((await runProbe(probe, args)).text) as FeedCost)
      }
    }
    return setups.flatMap(({ name, followers, costs }) =>
      measurements(`${name}, ${followers} ${followers === 1 ? 'follower' : 'followers'}`, pieces, costs),
    )
  },
}

function measurements(way: string, pieces: number, costs: readonly FeedCost[]): Measurement[] {
  const cook = `cook of ${pieces.toLocaleString('en')} pieces to ${way}`
  const turns = costs.flatMap((cost) => cost.catchUp)
  return [
    {
      work: `decision to ${way}, p95`,
      unit: 'ms',
      ours: costs.map((cost) => cost.decision.p95Ms),
      goal: { atMost: SHOWN_MS },
      against: [{ name: 'a bare message of the same text', values: costs.map((cost) => cost.bare.p95Ms) }],
      note: 'from the end of its transaction until the client has told it, followers in threads of their own',
    },
    { work: `decision to ${way}, longest`, unit: 'ms', ours: costs.map((cost) => cost.decision.maxMs) },
    {
      work: `${cook}, p95`,
      unit: 'ms',
      ours: costs.map((cost) => cost.cooking.p95Ms),
      goal: { atMost: SHOWN_MS },
      note: 'every commit of a cook whose backend answers at once: as many as the engine can make',
    },
    { work: `${cook}, longest`, unit: 'ms', ours: costs.map((cost) => cost.cooking.maxMs) },
    {
      work: `the whole log to ${way}`,
      unit: 'events/s',
      ours: turns.map((turn) => turn.toldPerS),
      against: [{ name: 'the engine reads its log', values: turns.map((turn) => turn.readPerS) }],
      note: 'events are counted once for each follower',
    },
  ]
}
