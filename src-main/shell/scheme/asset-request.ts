export type AssetRequest = { sha256: string; widthPx: number | null }

/** Wider is never asked for: the largest picture the studio reads. */
const MAX_WIDTH_PX = 16_384

/**
 * Reads `/asset/<sha256>` and `/asset/<sha256>?w=<px>`.
 *
 * @returns undefined for any other address, 'malformed' for an asset's that is not written like this.
 */
export function parseAssetRequest({ pathname, searchParams }: URL): AssetRequest | 'malformed' | undefined {
  if (!pathname.startsWith('/asset/')) return undefined
  const sha256 = pathname.slice('/asset/'.length)
  if (!/^[0-9a-f]{64}$/.test(sha256)) return 'malformed'
  const width = searchParams.get('w')
  if (width === null) return { sha256, widthPx: null }
  const widthPx = Number(width)
  return /^[1-9]\d*$/.test(width) && widthPx <= MAX_WIDTH_PX ? { sha256, widthPx } : 'malformed'
}
