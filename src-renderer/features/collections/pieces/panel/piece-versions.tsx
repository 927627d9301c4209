import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { VersionView } from '../../../../../schemas/views/version-view.ts'
import { text } from '../../../../text/text.ts'
import { Picture } from '../../../../ui/picture.tsx'
import panel from './piece-panel.module.css'
import classes from './piece-versions.module.css'

const THUMB_PX = 64

/** Every image that was made for a piece, the newest first, and what each is. Nothing where there is only the one. */
export function PieceVersions({ versions }: { versions: readonly VersionView[] }): ReactNode {
  if (versions.length < 2) return null
  const words = text.pieces.panel
  return (
    <section>
      <h2 className={panel.title}>{words.versions}</h2>
      <ul className={classes.versions}>
        {versions.toReversed().map(({ id, take, standing, outputs, freed }) => (
          <li key={id} className={classes.version} data-current={standing === 'current' || undefined}>
            <div className={classes.thumb}>
              <Picture
                sha256={freed ? null : (outputs[0]?.sha256 ?? null)}
                alt={words.version(take + 1, words.standing[standing])}
                widthPx={THUMB_PX}
              />
            </div>
            <Text size="xs" c="dimmed">
              {freed ? words.freed : words.standing[standing]}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
