import type { z } from 'zod'
import type { Problem } from '../../../schemas/errors.ts'
import { parseDocument } from '../../domain/prelude/document/parse-document.ts'
import { err, type Result } from '../../domain/prelude/result.ts'
import { readJsonFile } from './read-json-file.ts'

/**
 * Reads a JSON file and checks it against its schema. `name` is how the user knows the file. Fails with every fault at
 * once, each naming file, field and cure.
 */
export async function readDocument<T>(
  path: string,
  schema: z.ZodType<T>,
  name: string = path,
): Promise<Result<T, Problem[]>> {
  const json = await readJsonFile(path, name)
  return json.ok ? parseDocument(schema, json.value, name) : err([json.error])
}
