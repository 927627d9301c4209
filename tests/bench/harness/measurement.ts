/** What has to hold for a figure, or for its ratio to another. */
export type Goal = { atLeast: number } | { atMost: number }

/** A peer or a ceiling, measured in the same rounds as ours: `values[i]` and `ours[i]` were taken one after the other. */
export type Comparison = { name: string; values: readonly number[]; goal?: Goal }

/** One figure of a bench: what was done, in which unit, and how each round came out. */
export type Measurement = {
  work: string
  unit: string
  ours: readonly number[]
  /** Ratios are ours ÷ theirs. */
  against?: readonly Comparison[]
  /** A goal for the figure itself. */
  goal?: Goal
  /** What is in the figure, and what is not. */
  note?: string
}

export type BenchContext = {
  /** Smaller sizes and fewer rounds: a few seconds. */
  short: boolean
  /** An empty folder on a real disk, removed afterwards. */
  dir: string
}

/** Why a bench can't be run on this machine. */
export type Skipped = { skipped: string }

export type Bench = { name: string; run(context: BenchContext): Promise<Measurement[] | Skipped> }
