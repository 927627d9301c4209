import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { CookPace } from '../../../../../schemas/engine-state.ts'
import type { CookView } from '../../../../../schemas/views/cook-view.ts'
import { text } from '../../../../text/text.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { commandStore, runCommand } from '../../../../ui/commands/command-store.ts'
import type { CommandId } from '../../../../text/en/commands.ts'
import { Panel } from '../../../../ui/panel.tsx'
import classes from './cook-panel.module.css'
import { paceWords, statRows } from './stat-rows.ts'

/** How the cook goes, in numbers, and what can be done with it. */
export function CookPanel({ cook, pace }: { cook: CookView | undefined; pace: CookPace | undefined }): ReactNode {
  const words = text.collections.cook
  const failed = pace?.progress.failed ?? 0
  const halt = cook?.status === 'halted' && cook.haltReason ? text.collections.halted[cook.haltReason] : null
  return (
    <Panel title={words.title} note={pace ? paceWords(pace) : cook && text.collections.status[cook.status]}>
      {!cook && <div className={classes.none}>{words.none}</div>}
      {halt && (
        <div className={classes.halted}>
          {halt.why} {halt.cure}
          {cook?.haltMessage && cook.haltReason !== 'person' && <div className={classes.none}>{cook.haltMessage}</div>}
        </div>
      )}
      {pace && (
        <dl className={classes.stats}>
          {statRows(pace).map(({ key, value }) => (
            <Stat key={key} name={words.stats[key]} value={value} />
          ))}
        </dl>
      )}
      <div className={classes.actions}>
        {(cook?.status === 'cooking' || cook?.status === 'paused') && <Step command="cook.halt">{words.halt}</Step>}
        {failed > 0 && <Step command="cook.retry-failed">{words.retry(failed)}</Step>}
        {cook && <Step command="cook.archive">{words.archive}</Step>}
      </div>
    </Panel>
  )
}

function Stat({ name, value }: { name: string; value: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** A command of the header, where it is looked for as well. */
function Step({ command, children }: { command: CommandId; children: ReactNode }): ReactNode {
  const off = useStore(commandStore, ({ commands }) => commands.get(command)?.at(-1)?.off)
  return (
    <ActionButton command={command} size="xs" off={off ?? []} onClick={() => runCommand(command)}>
      {children}
    </ActionButton>
  )
}
