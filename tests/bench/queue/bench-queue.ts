/** A queue under measurement. Every method gives jobs a second. */
export type BenchQueue = Disposable & {
  /** Each job in a transaction of its own. */
  enqueue(count: number): number
  /** Takes a job in one transaction and completes it in another, as many times. */
  claimAndComplete(count: number): number
}

export type BulkQueue = {
  /** All jobs in one transaction. */
  enqueueAtOnce(count: number): number
}
