import type { Problem } from '../../../../../schemas/errors.ts'
import type { Category, Ref, Rule, TraitTree } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../prelude/fold-name.ts'
import { rangeSize, rangeValues } from '../compile/range-values.ts'
import { WHEN_WAYS_MAX } from '../compile/rule-nogoods.ts'
import { checkRef, unknownCategory } from './check-ref.ts'
import { cureUnknown, fault } from './fault.ts'
import { includesName, type NameBook, traitNames } from './name-book.ts'

type Pin = Extract<Rule, { kind: 'pin' }>

/** Faults of rules: refs that name nothing, pins that contradict the tree or share a number. */
export function checkRules(tree: TraitTree, book: NameBook): Problem[] {
  const pinned = new Map<number, number>()
  return tree.rules.flatMap((rule, index) => {
    const path = ['rules', index]
    if (rule.kind !== 'pin') return [...checkRefs(book, rule, path), ...checkBreadth(tree, rule.when, path)]
    const problems = checkPin(book, rule, path)
    const before = pinned.get(rule.pieceNumber)
    if (before === undefined) pinned.set(rule.pieceNumber, index)
    else {
      const message = `Piece ${rule.pieceNumber} is already pinned by rule ${before + 1}.`
      problems.push(fault([...path, 'pieceNumber'], message, 'Pin another number, or join the two pins.'))
    }
    return problems
  })
}

function checkRefs(book: NameBook, rule: Exclude<Rule, Pin>, path: PropertyKey[]): Problem[] {
  const key = rule.kind === 'forbid' ? 'with' : 'anyOf'
  const others = rule.kind === 'forbid' ? rule.with : rule.anyOf
  return [
    ...rule.when.flatMap((ref, index) => checkRef(book, ref, [...path, 'when', index])),
    ...others.flatMap((ref, index) => checkRef(book, ref, [...path, key, index])),
  ]
}

/** A tag without a category may fall on many categories; several of them multiply. */
function checkBreadth(tree: TraitTree, when: readonly Ref[], path: PropertyKey[]): Problem[] {
  const ways = when.reduce((product, ref) => {
    if ('category' in ref) return product
    const tag = foldName(ref.tag)
    const touched = tree.categories.filter(({ traits = [] }) =>
      traits.some((trait) => trait.tags.some((known) => foldName(known) === tag)),
    )
    return product * Math.max(1, touched.length)
  }, 1)
  if (ways <= WHEN_WAYS_MAX) return []
  const message = `The tags of this rule can fall on the categories in ${ways} ways; ${WHEN_WAYS_MAX} is the most.`
  return [fault([...path, 'when'], message, 'Say in which category each tag is meant.')]
}

function checkPin(book: NameBook, pin: Pin, path: PropertyKey[]): Problem[] {
  return Object.entries(pin.selection).flatMap(([name, value]) => {
    const at = [...path, 'selection', name]
    const category = book.category(name)
    if (category === undefined) return [unknownCategory(book, name, at)]
    if (value === null) {
      if (!category.required) return []
      return [fault(at, `"${category.name}" is required and cannot be None.`, 'Name a trait, or make it optional.')]
    }
    return category.mode === 'generated' ? checkPinnedValue(category, value, at) : checkPinnedTrait(category, value, at)
  })
}

function checkPinnedTrait(category: Category, value: string | number | boolean, path: PropertyKey[]): Problem[] {
  const names = traitNames(category)
  const name = String(value)
  if (foldName(name) === 'none' && !category.required) return []
  if (!includesName(names, name)) {
    return [fault(path, `"${category.name}" has no trait "${name}".`, cureUnknown(name, names, 'trait'))]
  }
  const trait = category.traits?.find((known) => foldName(known.name) === foldName(name))
  if (trait?.enabled) return []
  return [fault(path, `The trait "${name}" of "${category.name}" is switched off.`, 'Switch it on, or pin another.')]
}

function checkPinnedValue(category: Category, value: string | number | boolean, path: PropertyKey[]): Problem[] {
  const { generator } = category
  if (generator === undefined || generator.step === 0 || rangeSize(generator) === 0n) return []
  if (rangeValues(generator).rungOf(value) >= 0) return []
  const { start, end, step } = generator
  const message = `${value} is no value of "${category.name}", which runs from ${start} to ${end} by ${step}.`
  return [fault(path, message, 'Pin a value of the range.')]
}
