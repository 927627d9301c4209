import type { NextStep } from '../../../stores/next-step.ts'
import { text } from '../../../text/text.ts'

/** What is written on the button of the next step. */
export function stepWords(next: NextStep): string {
  const words = text.collections.step
  switch (next.kind) {
    case 'start':
    case 'revise':
    case 'resume':
      return words[next.kind]
    case 'choose':
    case 'review':
    case 'retry':
    case 'export':
      return words[next.kind](next.pieces)
  }
}
