/** What can change encoded bytes, never pixels: the studio's own version is added by who records it. */
export const pixelsFingerprint = (tool: string): string =>
  `${tool}; node ${process.versions.node}, zlib ${process.versions.zlib}, ${process.platform}-${process.arch}`
