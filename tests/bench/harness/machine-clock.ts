/** Milliseconds on the machine's own clock: the same for every process and thread, and never set back. */
export function machineClockMs(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
