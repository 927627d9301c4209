import { once } from 'node:events'
import { MessagePort, Worker } from 'node:worker_threads'
import type { FollowerQuestions, FollowerStart } from './follower-messages.ts'

/** One that follows a project, in a thread of its own. Questions are asked one after the other. */
export type Follower = {
  ask<Name extends keyof FollowerQuestions>(
    name: Name,
    asked: FollowerQuestions[Name]['asked'],
  ): Promise<FollowerQuestions[Name]['answer']>
  end(): Promise<void>
}

export function startFollower(start: FollowerStart): Follower {
  const ports = Object.values(start.way).filter((value) => value instanceof MessagePort)
  const worker = new Worker(new URL('follower.ts', import.meta.url), { workerData: start, transferList: ports })
  worker.on('error', (error) => {
    throw error
  })
  return {
    async ask(name, asked) {
      worker.postMessage({ name, asked })
      const [answer] = (await once(worker, 'message')) as [FollowerQuestions[typeof name]['answer']]
      return answer
    },
    end: async () => void (await worker.terminate()),
  }
}
