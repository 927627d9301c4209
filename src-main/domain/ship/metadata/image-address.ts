/**
 * The address of an image in metadata: the collection's base address and the file's name, both ends safe in a URI
 * (RFC 3986). Without a base it is the path from the metadata file, so that an export can be looked at where it lies.
 */
export function imageAddress(baseUri: string | undefined, fileName: string, pathToImages: string): string {
  const base = baseUri === undefined || baseUri.trim() === '' ? pathToImages : baseUri.trim()
  return `${base.replace(/\/+$/, '')}/${encodeURIComponent(fileName.toWellFormed())}`
}
