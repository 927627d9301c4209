import { type NextStep, nextStep } from '../../../stores/next-step.ts'
import type { CookLine } from '../../../stores/view/cook-lines.ts'

/** The one thing to do next, and for which collection. */
export type NextAction = { line: CookLine; step: NextStep }

/** What a person's eyes are needed for comes before what only wants a word. */
const ORDER: readonly NextStep['kind'][] = ['choose', 'review', 'retry', 'revise', 'resume', 'export', 'start']

/**
 * The most pressing of all collections' next steps; of equal ones that of the first. Null where there is nothing but to
 * wait.
 *
 * @param lines The collection that changed last first.
 */
export function chooseNext(lines: readonly CookLine[]): NextAction | null {
  let chosen: NextAction | null = null
  for (const line of lines) {
    const step = nextStep(line.collection, line.cook, line.pace?.progress)
    if (step && (!chosen || rank(step) < rank(chosen.step))) chosen = { line, step }
  }
  return chosen
}

function rank({ kind }: NextStep): number {
  return ORDER.indexOf(kind)
}
