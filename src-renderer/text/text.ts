import { begin } from './en/begin.ts'
import { commands } from './en/commands.ts'
import { common, picture, problems } from './en/common.ts'
import { keys } from './en/keys.ts'
import { pipeline } from './en/pipeline.ts'
import { settings } from './en/settings.ts'
import { pieces } from './en/pieces.ts'
import { connection, crash, palette, shell, statusBar } from './en/shell.ts'
import { collections } from './en/collections.ts'
import { exporting } from './en/export.ts'
import { rules } from './en/rules.ts'
import { testWindow } from './en/test-window.ts'
import { traitTree } from './en/trait-tree.ts'

/** Everything the window says, in one place. A second language is a second object of this shape. */
export const text = {
  common,
  problems,
  picture,
  commands,
  keys,
  connection,
  crash,
  palette,
  shell,
  statusBar,
  begin,
  pipeline,
  settings,
  pieces,
  collections,
  exporting,
  traitTree,
  rules,
  testWindow,
}
