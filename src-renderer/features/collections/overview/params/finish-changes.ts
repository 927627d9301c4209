import type { FinishStep } from '../../../../../schemas/collection.ts'
import type { ChangeOf } from '../../edit/shown-document.ts'
import { fieldChange } from '../../parts/field-change.ts'

type Steps = readonly FinishStep[]

export function addStep(toolId: string): ChangeOf {
  return changeSteps((steps) => [...steps, { toolId, params: {} }])
}

export function removeStep(index: number): ChangeOf {
  return changeSteps((steps) => steps.filter((_, at) => at !== index))
}

/** Swaps a step with the one before (-1) or behind it (1). At an end it stays. */
export function moveStep(index: number, by: -1 | 1): ChangeOf {
  return changeSteps((steps) => {
    const [step, other] = [steps[index], steps[index + by]]
    if (!step || !other) return steps
    return steps.map((one, at) => (at === index ? other : at === index + by ? step : one))
  })
}

function changeSteps(change: (steps: Steps) => Steps): ChangeOf {
  return ({ finish = [] }) => {
    const next = change(finish)
    return next === finish ? null : fieldChange({ finish: [...next] })
  }
}
