import type { CompiledTree } from '../compile/compiled-tree.ts'
import { buildDiagram } from './build-diagram.ts'
import type { Diagram } from './diagram.ts'
import { optionClasses, type OptionClasses } from './option-classes.ts'

/** An artist edits one tree, and goes back and forth between two states of it; each may take megabytes. */
const KEPT_MAX = 2

type Kept = { shape: string; detail: string; diagram: Diagram }

/** What was built last, the newest first. A memory of a pure function: it saves time and changes no answer. */
const kept: Kept[] = []

/**
 * `buildDiagram`, where a tree of the same shape may have been built just before. Names, values and weights are no part of
 * a diagram, and a trait that no rule tells from others only joins their class: these are what is edited most.
 */
export function recentDiagram(
  tree: CompiledTree,
  usable: (category: number, option: number) => boolean,
  nodesMax: number,
): Diagram {
  const classes = optionClasses(tree, usable)
  const shape = shapeOf(tree, classes, nodesMax)
  const detail = detailOf(tree, classes)
  const known = kept.find((one) => one.shape === shape && (one.detail === detail || one.diagram.exact))
  const diagram = !known
    ? buildDiagram(tree, usable, nodesMax)
    : known.detail === detail
      ? known.diagram
      : withClasses(known.diagram, classes)
  if (known) kept.splice(kept.indexOf(known), 1)
  kept.unshift({ shape, detail, diagram })
  kept.length = Math.min(kept.length, KEPT_MAX)
  return diagram
}

/** The same nodes for other options. One that is not exact left nodes out by how many options lead to them. */
function withClasses(diagram: Diagram, classes: readonly OptionClasses[]): Diagram {
  return { ...diagram, layers: diagram.layers.map((layer) => ({ ...layer, ...classes[layer.category] })) }
}

/** What the nodes of a diagram and the ways between them depend on: rules by the classes that they tell apart. */
function shapeOf({ categories, nogoods }: CompiledTree, classes: readonly OptionClasses[], nodesMax: number): string {
  const first = classes.map(({ classOf, classCount }) =>
    Array.from({ length: classCount }, (_, one) => classOf.indexOf(one)),
  )
  const conditions = nogoods.map(({ literals }) =>
    literals.map(({ category, holds }) => [category, first[category]!.map((option) => holds[option]).join('')]),
  )
  const layers = categories.map(({ counts, range }, category) => [
    counts,
    range !== null,
    classes[category]!.classCount,
  ])
  return JSON.stringify([nodesMax, layers, conditions])
}

/** What its counts depend on beside: how many options there are of each class, and which may be drawn. */
function detailOf({ categories }: CompiledTree, classes: readonly OptionClasses[]): string {
  return categories
    .map(({ options, range }, category) => {
      const drawn = options.map(({ kind, weight }) => `${kind[0]}${weight > 0n ? 1 : 0}`)
      return `${range?.size ?? ''} ${drawn.join('')} ${classes[category]!.classOf.join()}`
    })
    .join('\n')
}
