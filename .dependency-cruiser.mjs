import { boundaries } from './build/boundaries.mjs'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: boundaries,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|release)/|/fixtures/' },
    // A type is a dependency too: a layer that knows a type knows its owner.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
