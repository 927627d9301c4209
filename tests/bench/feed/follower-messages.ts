import type { MessagePort } from 'node:worker_threads'

/** A way to the engine, and one of the same kind with nothing behind it. */
export type Way =
  | { kind: 'port'; engine: MessagePort; bare: MessagePort }
  | { kind: 'socket'; engine: string; bare: string; token: string }

/** What a follower is started with. */
export type FollowerStart = { way: Way; projectId: string }

/** When events were told: those from the first seq to the last, at a time of the machine's clock in milliseconds. */
export type Told = { firstSeq: number; lastSeq: number; atMs: number }

export type FollowerQuestions = {
  /** Answered once the follower was told this event, with all that it was told. */
  told: { asked: { untilSeq: number }; answer: Told[] }
  /** Reads the log from its start to this event, as a window that was long away. Answered with the machine's clock. */
  catchUp: { asked: { untilSeq: number }; answer: number }
  /** Answered once so many messages came over the bare way, with the time of each. */
  bare: { asked: { count: number }; answer: number[] }
}

export type FollowerQuestion = {
  [Name in keyof FollowerQuestions]: { name: Name; asked: FollowerQuestions[Name]['asked'] }
}[keyof FollowerQuestions]
