/** The worker's entry: each export is one task by name. Everything in here runs off the engine's loop. */
import { giveWay } from './give-way.ts'

export { compose } from './tasks/compose.ts'
export { contactSheet } from './tasks/contact-sheet.ts'
export { finish } from './tasks/finish.ts'
export { ingest, inspect } from './tasks/inspect.ts'
export { loadCell } from './tasks/load-cell.ts'
export { loadLayer } from './tasks/load-layer.ts'
export { recolor } from './tasks/recolor.ts'
export { readTexts, reencode } from './tasks/reencode.ts'
export { sketch } from './tasks/sketch.ts'
export { thumbnail } from './tasks/thumbnail.ts'
export { verifyBlob } from './tasks/verify-blob.ts'

giveWay()
