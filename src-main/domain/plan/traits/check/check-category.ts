import type { Problem } from '../../../../../schemas/errors.ts'
import type { Category, Range } from '../../../../../schemas/trait-tree.ts'
import { RANGE_SIZE_MAX, rangeSize } from '../compile/range-values.ts'
import { OPTIONS_MAX } from '../draw/rows.ts'
import { fault } from './fault.ts'

/** Faults of one category by itself: nothing to choose from, or a range that holds nothing. */
export function checkCategory(category: Category, index: number): Problem[] {
  const path = ['categories', index]
  if (category.mode === 'manual') return checkManual(category, path)
  if (category.generator !== undefined) return checkRange(category.generator, category.name, [...path, 'generator'])
  const message = `"${category.name}" is generated but says no generator.`
  return [fault([...path, 'generator'], message, 'Add a range, or make the category manual and give it traits.')]
}

function checkManual({ name, traits = [], required, noneWeight }: Category, path: PropertyKey[]): Problem[] {
  const at = [...path, 'traits']
  if (traits.length === 0)
    return [fault(at, `"${name}" has no traits.`, 'Add at least one trait, or remove the category.')]
  if (traits.length >= OPTIONS_MAX) {
    return [fault(at, `"${name}" has ${traits.length} traits; ${OPTIONS_MAX - 1} is the most.`, 'Split the category.')]
  }
  if (traits.some((trait) => trait.enabled && trait.rarity !== 0)) return []
  if (!required && noneWeight !== 0) return []
  const message = traits.some((trait) => trait.enabled)
    ? `Every rarity of "${name}" is 0, so nothing can ever be drawn.`
    : `Every trait of "${name}" is switched off, so nothing can ever be drawn.`
  return [fault(at, message, 'Switch on a trait with a rarity above 0, or leave its rarity blank.')]
}

function checkRange(range: Range, name: string, path: PropertyKey[]): Problem[] {
  const { start, end, step } = range
  if (step === 0) {
    return [
      fault(
        [...path, 'step'],
        `The range of "${name}" has a step of 0 and never reaches its end.`,
        'Use 1, -1 or another step.',
      ),
    ]
  }
  const size = rangeSize(range)
  if (size === 0n) {
    const message = `The range of "${name}" starts at ${start} and steps by ${step}, away from its end ${end}.`
    return [fault([...path, 'step'], message, `Use a step of ${-step}, or swap start and end.`)]
  }
  if (size <= BigInt(RANGE_SIZE_MAX)) return []
  const message = `The range of "${name}" holds ${size} values; ${RANGE_SIZE_MAX} is the most.`
  return [fault([...path, 'step'], message, 'Use a larger step or a nearer end.')]
}
