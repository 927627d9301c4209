import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const NAMED = /new URL\('([\w./-]+\.ts)', import\.meta\.url\)/g

/**
 * Builds each worker that is named by its source, as `new URL('worker.ts', import.meta.url)`, and puts the address of
 * what was built in the place of the source's.
 */
export function builtWorkers(): Plugin {
  return {
    name: 'built-workers',
    // The sources as they are written.
    enforce: 'pre',
    transform: {
      filter: { id: /\.ts$/, code: NAMED },
      handler(source, id) {
        const code = source.replaceAll(NAMED, (_, path: string) => {
          const worker = this.emitFile({ type: 'chunk', id: join(dirname(id), path) })
          return `import.meta.ROLLUP_FILE_URL_${worker}`
        })
        // Every line stays where it was.
        return { code, map: null }
      },
    },
    resolveFileUrl: ({ relativePath }) => `new URL('${relativePath}', import.meta.url)`,
  }
}
