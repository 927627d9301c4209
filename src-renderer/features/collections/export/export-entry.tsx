import { Button, CopyButton } from '@mantine/core'
import { CircleCheck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { exportOptionsSchema } from '../../../../schemas/export.ts'
import type { ExportView } from '../../../../schemas/views/export-view.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import type { ExportChoices } from '../../../stores/ui/export-choices-store.ts'
import { text } from '../../../text/text.ts'
import { moment } from '../../../ui/format.ts'
import { ProblemList } from '../../../ui/problem-list.tsx'
import classes from './export-entries.module.css'
import type { Verify } from './use-verify.ts'

type Props = { entry: ExportView; verify: Verify; onAgain(choices: ExportChoices): void }

const HASH_SHOWN = 12

/** One finished export: where it is, what is in it, and whether it is still as it was written. */
export function ExportEntry({ entry, verify, onAgain }: Props): ReactNode {
  const words = text.exporting
  const { desktop } = useStudio()
  const [isGone, setGone] = useState(false)
  const { dir, pieces, files, manifestSha256, exportedAt, options } = entry
  const verdict = verify.verdicts.get(dir)
  const choices = exportOptionsSchema.safeParse(options)
  const reveal = () => void desktop?.reveal({ path: dir }).then((isThere) => setGone(!isThere))
  return (
    <li className={classes.entry}>
      <bdi className={classes.dir}>{dir}</bdi>
      <div className={classes.line}>
        <span>{words.entry(pieces, files)}</span>
        <span>{moment(exportedAt)}</span>
      </div>
      <div className={classes.line}>
        <span>
          {words.manifest}{' '}
          <span className={classes.hash} title={manifestSha256}>
            {manifestSha256.slice(0, HASH_SHOWN)}…
          </span>
        </span>
      </div>
      <div className={classes.actions}>
        {desktop && (
          <Button size="compact-xs" variant="default" onClick={reveal}>
            {words.reveal}
          </Button>
        )}
        <Copy label={words.copyPath} value={dir} />
        <Copy label={words.copyManifest} value={manifestSha256} />
        <Button
          size="compact-xs"
          variant="default"
          loading={verdict?.state === 'running'}
          onClick={() => verify.run(dir)}
        >
          {words.verify}
        </Button>
        {choices.success && (
          <Button size="compact-xs" variant="default" onClick={() => onAgain({ options: choices.data, dir })}>
            {words.again}
          </Button>
        )}
      </div>
      {isGone && <div role="status">{words.revealGone}</div>}
      {verdict?.state === 'done' && verdict.problems.length === 0 && (
        <div className={classes.verified} role="status">
          <CircleCheck size={14} aria-hidden />
          {words.verified(verdict.files)}
        </div>
      )}
      {verdict?.state === 'done' && verdict.problems.length > 0 && (
        <ProblemList title={words.verifyFailed(verdict.problems.length)} problems={verdict.problems} />
      )}
    </li>
  )
}

function Copy({ label, value }: { label: string; value: string }): ReactNode {
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button size="compact-xs" variant="default" onClick={copy}>
          {copied ? text.exporting.copied : label}
        </Button>
      )}
    </CopyButton>
  )
}
