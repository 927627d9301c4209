import { createStore } from 'zustand/vanilla'
import type { Zoom } from './zoom.ts'

/** How pictures are zoomed, from one to the next; and what that comes to for the one on screen. */
export const zoomStore = createStore<{ zoom: Zoom; factor: number }>(() => ({ zoom: 'fit', factor: 1 }))
