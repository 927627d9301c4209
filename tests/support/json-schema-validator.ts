import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { readRepoJson } from './repository.ts'

/** A validator from one of the committed files of schemas/json, as any other program would make it. */
export function validatorOf(name: string): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
  return ajv.compile(readRepoJson(`schemas/json/${name}.schema.json`) as object)
}
