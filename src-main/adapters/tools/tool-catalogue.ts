import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Problem } from '../../../schemas/errors.ts'
import { type Tool, toolSchema } from '../../../schemas/tool.ts'
import type { ToolCatalogue } from '../../app/ports/tool-catalogue.ts'

/** The tools declared in a folder of JSON files. A faulty declaration is a bug of the installation, and throws. */
export function loadToolCatalogue(folder: URL): ToolCatalogue {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const tools = new Map(
    names.sort().map((name) => {
      const tool = toolSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
      return [tool.id, tool]
    }),
  )
  let ajv: Ajv2020 | undefined
  const validators = new Map<string, ValidateFunction>()

  return {
    list: () => [...tools.values()],
    get: (id) => tools.get(id),
    checkParams(tool, params) {
      const key = `${tool.id}@${tool.version}`
      let validate = validators.get(key)
      if (!validate) {
        // With the first question: a start need not wait for it.
        ajv ??= new Ajv2020({ allErrors: true, strict: false, useDefaults: false })
        validators.set(key, (validate = ajv.compile(tool.inputSchema)))
      }
      return validate(params) ? [] : (validate.errors ?? []).map((error) => toProblem(error, tool))
    },
  }
}

function toProblem(error: ErrorObject, tool: Tool): Problem {
  const steps = error.instancePath.split('/').slice(1)
  const extra = error.params as { missingProperty?: string; additionalProperty?: string }
  const last = extra.missingProperty ?? extra.additionalProperty
  const field = ['params', ...steps, ...(last === undefined ? [] : [last])].join('.')
  const cure = `${tool.displayName} takes ${Object.keys(tool.inputSchema.properties).join(', ')}.`
  return { code: 'VALIDATION', message: `${field} ${error.message ?? 'is not valid'}.`, field, cure }
}
