import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Collection } from '../../../../../schemas/collection.ts'
import type { Category, Part, Trait } from '../../../../../schemas/trait-tree.ts'
import { keyOf } from '../../../../../src-main/domain/plan/edit/item-keys.ts'
import { text } from '../../../../text/text.ts'
import { setParts } from '../../edit/changes/set-parts.ts'
import { useTreeEditor } from '../tree-editor.ts'
import classes from './details.module.css'
import { PartFields } from './part-fields.tsx'

type Props = { category: Category; trait: Trait; document: Collection; files: readonly string[]; isOff: boolean }

/** The images that a trait is drawn in, each at its depth. */
export function PartList({ category, trait, document, files, isOff }: Props): ReactNode {
  const words = text.traitTree.parts
  const { session } = useTreeEditor()
  const { parts = [] } = trait
  const at = { category: keyOf(category), trait: keyOf(trait) }
  const first = typeof trait.value === 'object' ? trait.value.asset : files[0]
  if (parts.length === 0 && first === undefined) return null
  const change = (make: (parts: readonly Part[]) => readonly Part[]) => session.act(setParts(at, make))
  return (
    <section className={classes.section} aria-label={words.title}>
      <h3>{words.title}</h3>
      {parts.length === 0 && <p className={classes.quiet}>{words.none}</p>}
      {parts.map((part, index) => (
        <PartFields
          key={index}
          part={part}
          index={index}
          count={parts.length}
          at={at}
          document={document}
          files={files}
          isOff={isOff}
          onMove={(by) =>
            change((before) => {
              const rest = before.toSpliced(index, 1)
              return before[index] ? rest.toSpliced(index + by, 0, before[index]) : before
            })
          }
          onRemove={() => change((before) => before.toSpliced(index, 1))}
        />
      ))}
      {!isOff && first !== undefined && (
        <Button
          size="xs"
          variant="default"
          mt={8}
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() =>
            change((before) => [
              ...before,
              {
                asset: { asset: before.at(-1)?.asset.asset ?? first },
                layer: before.at(-1)?.layer ?? category.layer ?? 0,
              },
            ])
          }
        >
          {words.add}
        </Button>
      )}
    </section>
  )
}
