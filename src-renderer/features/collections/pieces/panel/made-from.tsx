import { ActionIcon, CopyButton } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PieceView } from '../../../../../schemas/views/piece-view.ts'
import type { VersionView } from '../../../../../schemas/views/version-view.ts'
import { text } from '../../../../text/text.ts'
import { bytes, duration, moment } from '../../../../ui/format.ts'
import classes from './piece-panel.module.css'

/** What one picture was made from and by, as far as it was made. */
export function MadeFrom({ piece, versions }: { piece: PieceView; versions: readonly VersionView[] }): ReactNode {
  const { panel } = text.pieces
  const version = versions.find(({ id }) => id === piece.versionId)
  const [output] = piece.outputs ?? []
  const totalMs = piece.timings?.['totalMs']
  return (
    <section>
      <h2 className={classes.title}>{panel.from}</h2>
      <dl className={`${classes.pairs} ${classes.mono}`}>
        {piece.reason !== null && <Pair name={panel.reason}>{<bdi>{piece.reason}</bdi>}</Pair>}
        {piece.seed !== null && <Pair name={panel.seed}>{piece.seed}</Pair>}
        <Pair name={panel.take}>{piece.take + 1}</Pair>
        {piece.requestHash !== null && (
          <Pair name={panel.request}>
            {shortHash(piece.requestHash)}
            <CopyHash hash={piece.requestHash} />
          </Pair>
        )}
        {piece.attempts > 0 && <Pair name={panel.attempts}>{piece.attempts}</Pair>}
        {totalMs !== undefined && <Pair name={panel.time}>{duration(totalMs)}</Pair>}
        {output && (
          <Pair name={panel.size}>
            {output.width} × {output.height}, {bytes(output.sizeBytes)}
          </Pair>
        )}
        {version && <Pair name={panel.by}>{version.fingerprint}</Pair>}
        {version && <Pair name={panel.at}>{moment(version.madeAt)}</Pair>}
      </dl>
    </section>
  )
}

function Pair({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function CopyHash({ hash }: { hash: string }): ReactNode {
  const { panel } = text.pieces
  return (
    <CopyButton value={hash}>
      {({ copied, copy }) => (
        <ActionIcon size={18} onClick={copy} aria-label={copied ? panel.copied : panel.copyRequest} title={hash}>
          {copied ? <Check size={12} /> : <Copy size={12} />}
        </ActionIcon>
      )}
    </CopyButton>
  )
}

/** Enough of a hash to tell two apart by eye. */
function shortHash(hash: string): string {
  return `${hash.slice(0, 4)}…${hash.slice(-4)}`
}
