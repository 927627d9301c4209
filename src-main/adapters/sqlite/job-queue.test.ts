import { describe, expect, test } from 'vitest'
import type { Problem } from '../../../schemas/errors.ts'
import { LEASE_MS, testQueue } from '../../../tests/support/engine/test-queue.ts'

const lamp: Problem = { code: 'UNKNOWN', message: 'The lamp went out.' }
const many = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`)

describe('the order of jobs', () => {
  test('is that of asking, within one source', () => {
    using q = testQueue()
    q.addMany(['a', 'b', 'c'])
    q.add('d')
    expect(q.order()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('puts what somebody waits for first, then high, normal and low', () => {
    using q = testQueue()
    for (const priority of ['low', 'normal', 'high', 'interactive'] as const) q.add(priority, { priority })
    expect(q.order()).toEqual(['interactive', 'high', 'normal', 'low'])
  })

  test('serves two sources in turn, however many jobs one of them has', () => {
    using q = testQueue()
    q.addMany(many('big', 100), { source: 'big' })
    q.addMany(many('small', 3), { source: 'small' })
    const order = q.order().slice(0, 7)
    expect(order.filter((name) => name.startsWith('small'))).toHaveLength(3)
  })

  test('gives a source of twice the weight twice as many turns', () => {
    using q = testQueue()
    q.act((queue) => queue.setWeight('heavy', 2))
    q.addMany(many('heavy', 60), { source: 'heavy' })
    q.addMany(many('light', 60), { source: 'light' })
    const heavy = q
      .order()
      .slice(0, 30)
      .filter((name) => name.startsWith('heavy')).length
    expect(heavy).toBeGreaterThanOrEqual(19)
    expect(heavy).toBeLessThanOrEqual(21)
  })

  test('lets a source that comes late neither wait for the rest nor make up for its absence', () => {
    using q = testQueue()
    q.addMany(many('early', 50), { source: 'early' })
    for (let served = 0; served < 20; served += 1) {
      const [job] = q.claim()
      if (job) q.act((queue) => queue.settle(job, { kind: 'succeeded' }, 0))
    }
    q.addMany(many('late', 30), { source: 'late' })
    const next = q.order().slice(0, 20)
    const late = next.filter((name) => name.startsWith('late')).length
    expect(late).toBeGreaterThanOrEqual(9)
    expect(late).toBeLessThanOrEqual(11)
  })

  test('serves low jobs that wait while normal ones keep coming', () => {
    using q = testQueue()
    q.add('patient', { priority: 'low', source: 'night' })
    let turns = 0
    // One transaction around all turns: each on its own would wait for the disk.
    q.act(() => {
      for (let served = ''; served !== 'patient' && turns < 2_000; turns += 1) {
        q.addMany(many(`day${turns}-`, 2), { source: 'day' })
        const [job] = q.claim()
        served = job ? q.nameOf(job) : 'nothing'
      }
    })
    expect(turns).toBeGreaterThan(100)
    expect(turns).toBeLessThan(2_000)
  })

  test('is kept over a restart', () => {
    using q = testQueue()
    q.addMany(many('a', 10), { source: 'a' })
    q.addMany(many('b', 10), { source: 'b' })
    const first = q.claim({ limit: 4 }).map(q.nameOf)
    q.reopen()
    const rest = q.order()
    expect(new Set([...first, ...rest]).size).toBe(20)
    expect(rest.slice(0, 4).filter((name) => name.startsWith('a'))).toHaveLength(2)
  })

  test('can be changed by hand: first, last, and by priority', () => {
    using q = testQueue()
    q.addMany(['a', 'b', 'c', 'd'])
    q.act((queue) => queue.move(q.idOf('c'), 'first'))
    q.act((queue) => queue.move(q.idOf('a'), 'last'))
    expect(q.order()).toEqual(['c', 'b', 'd', 'a'])
    q.addMany(['e', 'f'])
    q.act((queue) => queue.reprioritise(q.idOf('f'), 'interactive'))
    expect(q.order()).toEqual(['f', 'e'])
  })

  test('is fair again after a job of somebody who waits was moved last', () => {
    using q = testQueue()
    q.add('now', { priority: 'interactive' })
    q.addMany(['a', 'b'], { source: 'x' })
    q.act((queue) => queue.move(q.idOf('now'), 'last'))
    expect(q.order()).toEqual(['a', 'b', 'now'])
    q.add('again', { priority: 'interactive', source: 'y' })
    q.add('c', { source: 'x', priority: 'high' })
    expect(q.order()).toEqual(['again', 'c'])
  })
})

describe('models that are loaded', () => {
  const loaded = { affinity: 'pony' }

  test('are used before they are swapped, as far as a bounded window reaches', () => {
    using q = testQueue()
    q.addMany(many('sdxl', 20), { affinity: 'sdxl' })
    q.addMany(many('pony', 5), { affinity: 'pony' })
    expect(q.claim(loaded).map(q.nameOf)).toEqual(['sdxl0'])
    q.order({ limit: 8 })
    q.addMany(['x0', 'x1'], { affinity: 'sdxl' })
    q.addMany(['p0', 'p1'], { affinity: 'pony' })
    expect(q.order(loaded)).toEqual(['p0', 'p1', 'x0', 'x1'])
  })

  test('do not keep a job waiting longer than half a minute', () => {
    using q = testQueue()
    q.add('old', { affinity: 'sdxl' })
    q.clock.pass(30_001)
    q.addMany(['p0', 'p1'], { affinity: 'pony' })
    expect(q.order(loaded)).toEqual(['old', 'p0', 'p1'])
  })

  test('that are in use as often as they may be are left alone', () => {
    using q = testQueue()
    q.add('x', { affinity: 'sdxl' })
    q.add('p', { affinity: 'pony' })
    expect(q.order({ fullAffinities: ['sdxl'] })).toEqual(['p'])
    expect(q.order()).toEqual(['x'])
  })
})

describe('a claim', () => {
  test('takes at most as many as asked for, of its backend alone, and nobody else gets them', () => {
    using q = testQueue()
    q.addMany(['a', 'b', 'c'])
    q.add('other', { backend: 'comfyui' })
    expect(q.claim({ limit: 2 }).map(q.nameOf)).toEqual(['a', 'b'])
    expect(q.claim({ limit: 9, owner: 'you' }).map(q.nameOf)).toEqual(['c'])
    expect(q.claim({ limit: 9 })).toEqual([])
    expect(q.store.read.queue.open({})).toEqual({ queued: 1, running: 3 })
  })

  test('passes over sources that are held', () => {
    using q = testQueue()
    q.add('held', { source: 'paused' })
    q.add('free', { source: 'cooking' })
    expect(q.order({ heldSources: ['paused'] })).toEqual(['free'])
    expect(q.order()).toEqual(['held'])
  })

  test('waits for the time of a retry', () => {
    using q = testQueue()
    q.add('a')
    const [job] = q.claim()
    const availableAt = q.clock.now() + 500
    q.act(
      (queue) => job && queue.settle(job, { kind: 'retry', availableAt, spent: true, problem: lamp }, q.clock.now()),
    )
    expect(q.claim()).toEqual([])
    expect(q.store.read.queue.nextAvailableAt('sketch')).toBe(availableAt)
    q.clock.pass(500)
    expect(q.claim()[0]).toMatchObject({ attempts: 2, lastProblem: lamp })
  })

  test('does not wait for a time of yesterday: the clock may be set back', () => {
    using q = testQueue()
    q.add('a')
    const [job] = q.claim()
    const availableAt = q.clock.now() + 500
    q.act(
      (queue) => job && queue.settle(job, { kind: 'retry', availableAt, spent: true, problem: lamp }, q.clock.now()),
    )
    q.clock.pass(-86_400_000)
    expect(q.claim().map(q.nameOf)).toEqual(['a'])
  })
})

describe('a lease', () => {
  test('that is over makes an orphan; one that is renewed does not', () => {
    using q = testQueue()
    q.addMany(['a', 'b'])
    q.claim({ owner: 'gone' })
    q.claim({ owner: 'alive' })
    q.clock.pass(LEASE_MS)
    q.act((queue) => queue.renew('alive', q.clock.now() + LEASE_MS))
    expect(q.store.read.queue.orphans(q.clock.now()).map(q.nameOf)).toEqual(['a'])
    expect(q.store.read.queue.orphans(Infinity).map(q.nameOf)).toEqual(['a', 'b'])
  })

  test('that another has taken over leaves the former owner nothing to say', () => {
    using q = testQueue()
    q.add('a')
    const [former] = q.claim({ owner: 'gone' })
    const settle = (job: typeof former, kind: 'succeeded') =>
      q.act((queue) => job !== undefined && queue.settle(job, { kind }, q.clock.now()))
    const problem: Problem = { code: 'ENGINE_RESTARTED', message: 'Gone.' }
    q.act((queue) => former && queue.settle(former, { kind: 'retry', availableAt: 0, spent: false, problem }, 0))
    const [now] = q.claim({ owner: 'new' })
    expect(now?.attempts).toBe(1)
    expect(settle(former, 'succeeded')).toBe(false)
    expect(q.store.read.queue.get(q.idOf('a'))?.state).toBe('running')
    expect(settle(now, 'succeeded')).toBe(true)
    expect(settle(now, 'succeeded')).toBe(false)
  })
})

describe('what is asked for by hand', () => {
  test('cancels one job, or all of a source, and never everything by mistake', () => {
    using q = testQueue()
    q.addMany(['a', 'b'], { source: 'x' })
    q.addMany(['c', 'd'], { source: 'y' })
    const cancel = (filter: { id?: string; source?: string }) => q.act((queue) => queue.cancel(filter, 0))
    expect(cancel({})).toEqual([])
    expect(cancel({ id: q.idOf('a') }).map((id) => q.nameOf({ id }))).toEqual(['a'])
    expect(cancel({ source: 'y' }).map((id) => q.nameOf({ id }))).toEqual(['c', 'd'])
    expect(q.order()).toEqual(['b'])
  })

  test('does not cancel what runs', () => {
    using q = testQueue()
    q.add('a')
    q.claim()
    expect(q.act((queue) => queue.cancel({ id: q.idOf('a') }, 0))).toEqual([])
  })

  test('puts back what failed, with all its attempts before it', () => {
    using q = testQueue()
    q.add('a')
    const [job] = q.claim()
    q.act((queue) => job && queue.settle(job, { kind: 'failed', problem: lamp }, 5))
    expect(q.store.read.queue.attempts(q.idOf('a'))).toEqual([
      { n: 1, startedAt: job?.startedAt, endedAt: 5, code: 'UNKNOWN', message: lamp.message },
    ])
    expect(q.act((queue) => queue.requeue(q.idOf('a'), 6))).toBe(true)
    expect(q.act((queue) => queue.requeue(q.idOf('a'), 7))).toBe(false)
    expect(q.claim()[0]?.attempts).toBe(1)
  })

  test('tells every attempt of a job that was put back and then succeeded', () => {
    using q = testQueue()
    q.add('a')
    const fail = (availableAt: number) => {
      const [job] = q.claim()
      q.act((queue) => job && queue.settle(job, { kind: 'retry', availableAt, spent: true, problem: lamp }, 5))
    }
    fail(0)
    fail(0)
    const [last] = q.claim()
    q.act((queue) => last && queue.settle(last, { kind: 'succeeded' }, 7))
    q.act((queue) => queue.archiveFinished(99))
    expect(q.store.read.queue.attempts(q.idOf('a')).map(({ n, endedAt, code }) => [n, endedAt, code])).toEqual([
      [1, 5, 'UNKNOWN'],
      [2, 5, 'UNKNOWN'],
      [3, 7, null],
    ])
  })

  test('lists what waits and what runs, newest first, a page at a time', () => {
    using q = testQueue()
    q.addMany(many('a', 5))
    q.act((queue) => queue.move(q.idOf('a4'), 'first'))
    q.claim({ limit: 3 })
    const { list } = q.store.read.queue
    expect(list({ state: 'running' }, { limit: 9 }).jobs.map(q.nameOf)).toEqual(['a4', 'a1', 'a0'])
    const first = list({ state: 'queued' }, { limit: 1 })
    expect(first.jobs.map(q.nameOf)).toEqual(['a3'])
    expect(list({ state: 'queued' }, { limit: 9, before: first.next ?? 0 }).jobs.map(q.nameOf)).toEqual(['a2'])
  })

  test('archives what is finished: it is no longer listed, and not lost', () => {
    using q = testQueue()
    q.addMany(['a', 'b'])
    const [job] = q.claim()
    q.act((queue) => job && queue.settle(job, { kind: 'succeeded' }, 1))
    expect(q.act((queue) => queue.archiveFinished(2))).toBe(1)
    const listed = q.store.read.queue.list({}, { limit: 10 })
    expect(listed.jobs.map(q.nameOf)).toEqual(['b'])
    expect(q.store.read.queue.get(q.idOf('a'))?.state).toBe('succeeded')
  })

  test('lists by state and source, newest first, a page at a time', () => {
    using q = testQueue()
    q.addMany(many('a', 5), { source: 'x' })
    q.addMany(many('b', 5), { source: 'y' })
    const { list } = q.store.read.queue
    const first = list({ state: 'queued', source: 'x' }, { limit: 3 })
    expect(first.jobs.map(q.nameOf)).toEqual(['a4', 'a3', 'a2'])
    const rest = list({ state: 'queued', source: 'x' }, { limit: 3, before: first.next ?? 0 })
    expect(rest.jobs.map(q.nameOf)).toEqual(['a1', 'a0'])
    expect(rest.next).toBeNull()
  })
})
