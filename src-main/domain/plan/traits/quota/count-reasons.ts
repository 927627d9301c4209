import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { Rows } from '../draw/rows.ts'
import type { Reason } from '../reason.ts'

/** The counts of the made pieces that differ from the targets, one reason each. */
export function countReasons(
  tree: CompiledTree,
  rows: Rows,
  made: Uint8Array,
  targets: readonly (readonly number[])[],
): Reason[] {
  return tree.categories.flatMap(({ name, options }, category) => {
    const got = new Int32Array(options.length)
    for (let row = 0; row < made.length; row++) {
      if (made[row] === 0) continue
      const option = rows.options[row * rows.width + category]!
      got[option] = got[option]! + 1
    }
    return options.flatMap(({ name: trait }, option): Reason[] => {
      const target = targets[category]![option]!
      if (got[option] === target) return []
      return [
        {
          kind: 'count_missed',
          sentence: `${name} ${trait === null ? 'None' : `"${trait}"`} is had ${got[option]} times instead of ${target}.`,
          traits: [{ category: name, trait }],
          needed: String(target),
          available: String(got[option]),
        },
      ]
    })
  })
}
