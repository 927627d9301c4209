import type { Svg } from './read-svg.ts'

/** The drawing in a frame of exactly `width` × `height` pixels, as a document of its own. */
export const frameSvg = (svg: Svg, width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
  `viewBox="0 0 ${svg.width} ${svg.height}" preserveAspectRatio="none">${svg.source}</svg>`
