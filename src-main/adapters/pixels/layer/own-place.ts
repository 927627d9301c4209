import type { Place } from './layer.ts'

/** Memory for one layer that is drawn once and not kept. */
export const ownPlace = (sizeBytes: number): Place => ({ buffer: new SharedArrayBuffer(sizeBytes), offset: 0 })
