import type { ReactNode } from 'react'
import classes from './export-form.module.css'

/** How many pieces an export takes, and what it leaves out. */
export function ExportNotesList({ takes, notes }: { takes: string; notes: readonly string[] }): ReactNode {
  return (
    <div className={classes.takes} role="status">
      {takes}
      <ul className={classes.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  )
}
