import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { problemSchema } from './errors.ts'

const title = z.string().max(200)
const fileKind = z.strictObject({ name: z.string(), extensions: z.array(z.string().regex(/^[a-z0-9]+$/)).min(1) })
const chosen = z.string().nullable()

export const themeSchema = z.enum(['system', 'light', 'dark'])

/** What a person chose in the menu, for the window to carry out. */
export const menuCommandSchema = z.enum([
  'openProject',
  'newFromLayers',
  'openExample',
  'showKeys',
  'showDiagnostics',
  'themeSystem',
  'themeLight',
  'themeDark',
])

/**
 * How the engine's process is. waiting: it ended, and is started again after `delayMs`. stopped: it ended too often, and
 * stays down until a person asks for it.
 */
export const engineProcessSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('starting') }),
  z.strictObject({ kind: z.literal('running') }),
  z.strictObject({ kind: z.literal('waiting'), crashes: z.int(), delayMs: z.int() }),
  z.strictObject({ kind: z.literal('stopped'), problem: problemSchema }),
])

/**
 * What the desktop does for a window: dialogs, the file manager, notices, its menu, the engine's process. Served by the
 * shell alone; a window in a browser has none of it. Paths are as the system writes them; null: the person chose nothing.
 */
export const desktopContract = {
  chooseFolder: oc.input(z.strictObject({ title, startIn: z.string().optional() })).output(chosen),
  chooseFile: oc.input(z.strictObject({ title, kinds: z.array(fileKind).default([]) })).output(chosen),
  saveFile: oc
    .input(z.strictObject({ title, name: z.string().max(255), kinds: z.array(fileKind).default([]) }))
    .output(chosen),
  /** Shows a file or a folder in the system's file manager. False where there is no such thing any more. */
  reveal: oc.input(z.strictObject({ path: z.string().min(1) })).output(z.boolean()),
  /** Opens a page in the person's own browser. False for an address that is not on the studio's list. */
  openLink: oc.input(z.strictObject({ url: z.string().max(2_000) })).output(z.boolean()),
  /** A desktop notification. False where the system shows none. */
  notify: oc.input(z.strictObject({ title, body: z.string().max(1_000) })).output(z.boolean()),
  /** The frame around the window follows the window's theme, and the next start begins in it. */
  setTheme: oc.input(z.strictObject({ theme: themeSchema })).output(z.null()),
  /** Commands from the menu, as they are chosen. */
  menu: oc.output(eventIterator(menuCommandSchema)),
  /** How the engine's process is: now, then at each change. */
  engine: oc.output(eventIterator(engineProcessSchema)),
  /** Starts an engine that has stopped. No effect on any other. */
  startEngine: oc.output(z.null()),
}

export type Theme = z.infer<typeof themeSchema>
export type MenuCommand = z.infer<typeof menuCommandSchema>
export type EngineProcess = z.infer<typeof engineProcessSchema>
