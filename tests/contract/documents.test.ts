import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { published } from '../../schemas/published.ts'
import { validatorOf } from '../support/json-schema-validator.ts'
import { filesUnder, readRepoJson, repoRoot } from '../support/repository.ts'

const documents = ['examples', 'resources'].flatMap(filesUnder).filter((file) => file.endsWith('.json'))

test('there are documents to check', () => {
  expect(documents).toContain('examples/lantern-keepers/collection.json')
})

describe.each(documents)('%s', (file) => {
  const document = readRepoJson(file) as { $schema?: string }

  test('names its schema by a path that an editor can follow', () => {
    const path = join(repoRoot, dirname(file), document.$schema ?? '')
    expect(document.$schema).toMatch(/\.schema\.json$/)
    expect(existsSync(path), `${relative(repoRoot, path)} exists`).toBe(true)
  })

  test('is valid by it, and by the studio', () => {
    const name = /([^/]+)\.schema\.json$/.exec(document.$schema ?? '')?.[1] ?? ''
    const validate = validatorOf(name)
    expect([validate(document), validate.errors]).toEqual([true, null])
    const schema = published.find((one) => one.name === name)?.schema
    expect(schema?.safeParse(document).error?.issues).toBeUndefined()
  })
})
