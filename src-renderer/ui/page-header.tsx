import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page-header.module.css'

/** The first line of a zone: what it is, one quiet note, and at the right what can be done; the next action last. */
export function PageHeader({
  title,
  note,
  children,
}: {
  title: string
  note?: ReactNode
  children?: ReactNode
}): ReactNode {
  return (
    <header className={classes.header}>
      <Title order={1} className={classes.title}>
        <bdi>{title}</bdi>
      </Title>
      {note && <span className={classes.note}>{note}</span>}
      <span className={classes.space} />
      {children && <div className={classes.actions}>{children}</div>}
    </header>
  )
}
