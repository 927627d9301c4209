import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonSchemaFiles } from '../../build/scripts/schemas/json-schema-files.ts'
import { published } from '../../schemas/published.ts'
import { mutationsOf } from '../support/json-mutation.ts'
import { validatorOf } from '../support/json-schema-validator.ts'
import { readRepoText } from '../support/repository.ts'
import { samples } from './samples.ts'

test.each([...jsonSchemaFiles()])('%s is up to date (else run `npm run schemas`)', (file, text) => {
  expect(readRepoText(`schemas/json/${file}`)).toBe(text)
})

describe.each(published)('the JSON Schema of $name', ({ name, schema }) => {
  const validate = validatorOf(name)
  const sample = samples[name]

  test('accepts the sample, as the studio does', () => {
    expect(schema.safeParse(sample).error?.issues).toBeUndefined()
    expect([validate(sample), validate.errors]).toEqual([true, null])
  })

  test('accepts whatever the studio accepts, and the studio refuses more only where a rule goes beyond shape', () => {
    fc.assert(
      fc.property(mutationsOf(sample), (document) => {
        const { error } = schema.safeParse(document)
        const isValid = validate(document)
        if (!error) expect(validate.errors).toBeNull()
        else if (isValid) expect(leavesOf(error.issues).filter(({ code }) => code !== 'custom')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('accepts some mutations and refuses others, so that agreement says something', () => {
    const documents = fc.sample(mutationsOf(sample), { numRuns: 200, seed: 1 })
    const accepted = documents.filter((document) => validate(document))
    expect(accepted.length).toBeGreaterThan(10)
    expect(accepted.length).toBeLessThan(190)
  })
})

type Issue = { code?: string; errors?: Issue[][] }

/** A union reports the issues of each of its members: the one that would have accepted the shape counts. */
function leavesOf(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (!issue.errors?.length) return [issue]
    const members = issue.errors.map(leavesOf)
    return members.find((leaves) => leaves.every(({ code }) => code === 'custom')) ?? members.flat()
  })
}
