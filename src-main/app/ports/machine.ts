/** The process that the engine is, and the machine it runs on. */
export type Machine = {
  platform: string
  arch: string
  pid: number
  /** Name → version, as each says it itself. */
  versions(): Record<string, string>
  upMs(): number
  memoryBytes(): number
  /** How long the loop kept others waiting, 99 of 100 times less, since this was asked last. */
  loopDelayP99Ms(): number
}
