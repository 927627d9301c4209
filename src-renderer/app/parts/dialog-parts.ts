import { createPart } from './create-part.tsx'

/** What opens over the window. */
export const dialogParts = {
  palette: createPart(() => import('../palette/palette-dialog.tsx').then((it) => it.PaletteDialog)),
  keys: createPart(() => import('../keymap/keys-dialog.tsx').then((it) => it.KeysDialog)),
  begin: createPart(() => import('../begin/begin-dialog.tsx').then((it) => it.BeginDialog)),
}
