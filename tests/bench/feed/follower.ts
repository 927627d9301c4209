import { parentPort, workerData } from 'node:worker_threads'
import { createEngineClient } from '../../../src-renderer/client/engine-client.ts'
import { followProject } from '../../../src-renderer/client/follow-project.ts'
import { machineClockMs } from '../harness/machine-clock.ts'
import { dialWay, listenBare } from './dial-way.ts'
import type { FollowerQuestion, FollowerQuestions, FollowerStart, Told } from './follower-messages.ts'

// One window's part of the feed, in a thread of its own: the same client, over the same transport, with nothing drawn.
const { way, projectId } = workerData as FollowerStart
const client = createEngineClient(dialWay(way))
const told: Told[] = []
const bareAtMs: number[] = []
let wake: () => void = () => undefined

listenBare(way, (text) => {
  JSON.parse(text)
  bareAtMs.push(machineClockMs())
  wake()
})
followProject(client, projectId, {
  onSnapshot({ asOfSeq }) {
    told.push({ firstSeq: 0, lastSeq: asOfSeq, atMs: machineClockMs() })
    wake()
  },
  onEvents(events) {
    const [first, last] = [events[0], events.at(-1)]
    if (first && last) told.push({ firstSeq: first.seq, lastSeq: last.seq, atMs: machineClockMs() })
    wake()
  },
  onError(error) {
    throw error
  },
})

parentPort?.on('message', (question: FollowerQuestion) => {
  void answer(question).then((given) => parentPort?.postMessage(given))
})

async function answer(question: FollowerQuestion): Promise<FollowerQuestions[keyof FollowerQuestions]['answer']> {
  switch (question.name) {
    case 'told':
      await until(() => (told.at(-1)?.lastSeq ?? -1) >= question.asked.untilSeq)
      // The last page stays: it says how far this follower is.
      return [...told.splice(0, told.length - 1), ...told]
    case 'bare':
      await until(() => bareAtMs.length >= question.asked.count)
      return bareAtMs.splice(0)
    case 'catchUp':
      return catchUp(question.asked.untilSeq)
  }
}

async function catchUp(untilSeq: number): Promise<number> {
  let seq = 0
  for await (const page of await client.api.feed.tail({ projectId, since: 0 })) {
    for (const event of page) {
      if (event.seq !== seq + 1) throw new Error(`event ${event.seq} came after event ${seq}`)
      seq = event.seq
    }
    if (seq >= untilSeq) break
  }
  return machineClockMs()
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
}
