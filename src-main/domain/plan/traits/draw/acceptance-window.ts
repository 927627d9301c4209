/** Counts how many of the latest draws were kept. */
export interface AcceptanceWindow {
  record(kept: boolean): void
  /** True once the window is full and fewer than half of its draws were kept. */
  readonly low: boolean
}

const LENGTH = 128

/** A window over the latest 128 draws; depends on the draws alone, never on time. */
export function acceptanceWindow(): AcceptanceWindow {
  const outcomes = new Uint8Array(LENGTH)
  let seen = 0
  let kept = 0
  return {
    record: (one) => {
      const slot = seen % LENGTH
      kept += +one - outcomes[slot]!
      outcomes[slot] = +one
      seen++
    },
    get low() {
      return seen >= LENGTH && kept * 2 < LENGTH
    },
  }
}
