import type { SourceAsset } from '../../../schemas/asset.ts'

/** The size in pixels that most of the files have, the first where several are as common; there is at least one. */
export function usualSize(assets: readonly SourceAsset[]): { width: number; height: number } {
  const painted = assets.filter((asset) => asset.mediaType !== 'image/svg+xml')
  const sized = painted.length > 0 ? painted : assets
  const counts = new Map<string, number>()
  const nameOf = ({ width, height }: SourceAsset) => `${width} × ${height}`
  for (const asset of sized) counts.set(nameOf(asset), (counts.get(nameOf(asset)) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const usual = sized.find((asset) => counts.get(nameOf(asset)) === most)
  if (!usual) throw new Error('no file has a size')
  return { width: usual.width, height: usual.height }
}
