import { expect, test } from 'vitest'
import type { Rule } from '../../../../../schemas/trait-tree.ts'
import { ruleFacts, ruleFaults } from './rule-facts.ts'

const rule = (id: string): Rule => ({ id, kind: 'forbid', when: [{ tag: 'a' }], with: [{ tag: 'b' }] })

test('faults are found on the rule that they are about', () => {
  const at = (field: string) => ({ code: 'VALIDATION' as const, message: field, field })
  const faults = ruleFaults([
    at('traitTree.rules[12].when[0].trait'),
    at('traitTree.categories[1]'),
    at('traitTree.rules[12].with[0].tag'),
    at('traitTree.rules[1].selection.Hat'),
  ])
  expect([...faults].map(([index, problems]) => [index, problems.length])).toEqual([
    [12, 2],
    [1, 1],
  ])
})

test('what a rule takes and what it makes impossible are told of that rule', () => {
  const reason = { kind: 'never_appears', sentence: 'Hat "Crown" can never appear.', rules: [0, 2] }
  const cost = { kind: 'rule', sentence: 'By itself …', rules: [2], needed: '9984', available: '8780' }
  const few = { kind: 'few_choices', sentence: 'Sky has 2 choices.' }
  const capacity = { value: '8000', kind: 'exact' as const, binding: [reason, cost, few] }
  const facts = ruleFacts({ capacity, problems: [] }, [rule('a'), rule('b'), rule('c')])
  expect(Object.fromEntries(facts)).toEqual({
    a: { takes: null, conflicts: [reason.sentence] },
    c: { takes: { cut: '1204', all: '9984' }, conflicts: [reason.sentence] },
  })
})

test('what stands in the way of a cook is told of the rule that it is about, once the tree is sound', () => {
  const problem = {
    code: 'PLAN_IMPOSSIBLE' as const,
    message: 'Piece 1 breaks it.',
    field: 'traitTree.rules[1]',
    cure: 'Drop it.',
  }
  const capacity = { value: '8', kind: 'exact' as const, binding: [] }
  const facts = ruleFacts({ capacity, problems: [problem] }, [rule('a'), rule('b')])
  expect(Object.fromEntries(facts)).toEqual({ b: { takes: null, conflicts: ['Piece 1 breaks it. Drop it.'] } })
  expect(ruleFacts({ capacity: null, problems: [problem] }, [rule('a'), rule('b')]).size).toBe(0)
})
