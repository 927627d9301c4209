import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ProjectStore } from '../../../src-main/app/ports/project-store.ts'
import { type Committed, type Latency, latencyOf, timesToTell } from '../feed/latencies.ts'
import { portWays, socketWays } from '../feed/open-ways.ts'
import { nullBackend } from '../fixtures/null-backend.ts'
import { openEngine } from '../fixtures/open-engine.ts'
import { machineClockMs } from '../harness/machine-clock.ts'

/** What following one project costs. */
export type FeedCost = {
  /** From each commit of a cook to its followers. */
  cooking: Latency
  /** From each decision, one at a time, to its followers. */
  decision: Latency
  /** A message of the same text over the same kind of transport, with nothing before or behind it. */
  bare: Latency
  /** Reading the whole log, turn by turn: by the followers all at once, each counted, and by the engine itself. */
  catchUp: { toldPerS: number; readPerS: number }[]
}

const PAGE = 500
/** Between two commits: a moment in which everything comes to rest. */
const REST_MS = 5
const CATCH_UPS = 4

// Arguments: the project's folder, the collection's document, the supply, how many are decided on, `port` or `socket`, and
// how many follow.
const [dir = '', file = '', supply = '', decided = '', kind = '', followed = ''] = process.argv.slice(2)
const { engine, api, dispose } = openEngine(dir, [nullBackend()])
const ways = kind === 'port' ? portWays(engine) : await socketWays(engine, join(dir, 'home'))
const { projectId } = await api.projects.open({ dir, create: { name: 'Bench' } })
const { collectionId } = await api.collections.import({ projectId, file, supply: Number(supply) })
const store = storeOf(projectId)

const commits: Committed[] = []
// The first to be told: before any follower.
store.onCommit((seq) => commits.push({ seq, atMs: machineClockMs() }))
const followers = Array.from({ length: Number(followed) }, () => ways.follow(projectId))
await Promise.all(followers.map((follower) => follower.ask('told', { untilSeq: store.read.lastSeq() })))

const { cookId } = await api.cooks.start({ projectId, collectionId })
for await (const { status } of await api.cooks.watch({ projectId, cookId })) if (status !== 'cooking') break
const cooking = latencyOf(await timesOf(commits.splice(0)))

const bareSentMs: number[] = []
for (let number = 1; number <= Number(decided); number++) {
  await api.pieces.review({ projectId, cookId, numbers: [number], decision: 'approved' })
  await pause(REST_MS)
  const text = JSON.stringify(store.read.events(store.read.lastSeq() - 1, 1))
  bareSentMs.push(machineClockMs())
  ways.sendBare(text)
  await pause(REST_MS)
}
if (commits.length !== Number(decided)) throw new Error(`${commits.length} decisions were committed`)
const decision = latencyOf(await timesOf(commits.splice(0)))
const bare = latencyOf(await bareTimes(bareSentMs))

const catchUp: FeedCost['catchUp'] = []
for (let turn = 0; turn < CATCH_UPS; turn++) {
  const readPerS = readLog(store)
  const toldPerS = await tellLog(store)
  // The first turn compiles.
  if (turn > 0) catchUp.push({ toldPerS, readPerS })
}

await Promise.all(followers.map((follower) => follower.end()))
await ways[Symbol.asyncDispose]()
await dispose()
const cost: FeedCost = { cooking, decision, bare, catchUp }
process.stdout.write(JSON.stringify(cost))

function storeOf(projectId: string): ProjectStore {
  const project = engine.project(projectId)
  if (!project) throw new Error('the project is closed')
  return project.session.store
}

/** Of every follower, how long after each commit it was told. */
async function timesOf(committed: readonly Committed[]): Promise<number[]> {
  const told = await Promise.all(followers.map((follower) => follower.ask('told', { untilSeq: store.read.lastSeq() })))
  return told.flatMap((pages) => timesToTell(committed, pages))
}

/** Of every follower, how long after it was sent each message came over the bare way. */
async function bareTimes(sentMs: readonly number[]): Promise<number[]> {
  const count = sentMs.length
  const came = await Promise.all(followers.map((follower) => follower.ask('bare', { count })))
  return came.flatMap((atMs) => atMs.map((at, index) => at - (sentMs[index] ?? Number.NaN)))
}

/** Events a second that are read from the log in its own process, in the pages in which followers are told them. */
function readLog({ read }: ProjectStore): number {
  const started = machineClockMs()
  let seq = 0
  for (let page = read.events(seq, PAGE); page.length > 0; page = read.events(seq, PAGE)) seq += page.length
  return (seq * 1_000) / (machineClockMs() - started)
}

/** Events a second that followers are told, counted once for each, while all of them read the whole log. */
async function tellLog({ read }: ProjectStore): Promise<number> {
  const untilSeq = read.lastSeq()
  const started = machineClockMs()
  const endedMs = await Promise.all(followers.map((follower) => follower.ask('catchUp', { untilSeq })))
  return (untilSeq * followers.length * 1_000) / (Math.max(...endedMs) - started)
}
