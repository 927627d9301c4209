import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '../../../../schemas/contract.ts'
import { studioVersion } from '../../studio-version.ts'

/** The contract as an OpenAPI 3.1 document, for scripts and their generators. */
export function openApiDocument(prefix: string): Promise<unknown> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  return generator.generate(contract, {
    info: {
      title: 'Ovenbird',
      version: studioVersion(),
      description:
        'Everything the window can ask, for scripts on this machine. Streams are server-sent events. What can not be ' +
        'done is answered with 422 and every problem: what, where, and what lifts it.',
    },
    servers: [{ url: prefix }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{ token: [] }],
  })
}
