import type { NextStep } from '../../../stores/next-step.ts'
import { text } from '../../../text/text.ts'

/** What is written on the button of the next step. */
export function nextWords(step: NextStep): string {
  const words = text.pipeline.next
  switch (step.kind) {
    case 'start':
    case 'revise':
    case 'resume':
      return words[step.kind]
    case 'choose':
    case 'review':
    case 'retry':
    case 'export':
      return words[step.kind](step.pieces)
  }
}
