/** Which part of a resized picture is wanted: columns x … x + width, rows y … y + height of it. */
export type Window = { x: number; y: number; width: number; height: number }
