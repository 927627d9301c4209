import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { builtWorkers } from './build/built-workers.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Stay packages: native code that finds its binary beside itself, and a pool that finds its worker so. The rest is
 * bundled, because a hundred small files cost more of the start than all that they do.
 */
const packages = ['better-sqlite3', '@napi-rs/image', 'piscina']

export default defineConfig({
  main: {
    plugins: [builtWorkers()],
    build: {
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        external: packages,
        input: {
          index: at('src-main/shell/index.ts'),
          engine: at('src-main/hosts/utility-entry.ts'),
          server: at('src-main/hosts/server-entry.ts'),
        },
        // All in one folder, two below package.json like their sources in hosts/: what they load stands where they look.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src-preload/index.ts') },
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      minify: true,
      // The content policy allows no inline data, and module preload in the target needs no help.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // One sheet, in the order of the sources: in which order the parts of the window come changes no look.
      cssCodeSplit: false,
      rolldownOptions: {
        input: at('src-renderer/index.html'),
        output: {
          codeSplitting: {
            groups: [
              // Whatever has a schema waits for this chunk, and so for what the page must tell zod before.
              {
                name: 'prepare',
                test: /node_modules[\\/](zod|get-nonce)[\\/]|app[\\/]boot[\\/](prepare-page|style-nonce)/,
              },
              // Seldom changes: it stays in the browser's cache when the rest does not.
              { name: 'react-dom', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            ],
          },
        },
      },
    },
  },
})
