import { readFileSync } from 'node:fs'
import { CompressionType, FilterType, Transformer } from '@napi-rs/image'
import type { Output } from '../../../schemas/output.ts'
import { decodeImage } from '../../../src-main/adapters/pixels/image/decode-image.ts'
import type { Image } from '../../../src-main/adapters/pixels/image/image.ts'
import { encodePng } from '../../../src-main/adapters/pixels/png/encode.ts'
import { blobPath } from '../../../src-main/adapters/pixels/store/blob-path.ts'
import { openCompositor, storeLayers } from '../fixtures/bench-compositor.ts'
import { exampleLayers } from '../fixtures/example-layers.ts'
import { computed, computedAsync, timedAsync } from '../harness/clocks.ts'
import type { Bench } from '../harness/measurement.ts'
import { interleave } from '../harness/rounds.ts'

const SIZE_PX = 512
/** The library's setting that is as fast and as small as the usual level 6: the anchor's own. */
const LIBRARY_DEFAULT = { compressionType: CompressionType.Default, filterType: FilterType.NoFilter }
const LAYERS = 8
const SAMPLES = 12

/** Drawing eight layers of the example at 512 px to a stored PNG, against only encoding the finished pictures. */
export const composeBench: Bench = {
  name: 'compose',
  async run({ short, dir }) {
    const pieces = short ? 24 : 96
    const store = await storeLayers(dir, exampleLayers(LAYERS))
    await using one = openCompositor(store, { sizePx: SIZE_PX, threads: 1 })
    await using two = openCompositor(store, { sizePx: SIZE_PX, threads: 2 })
    const finished = await one.compose(SAMPLES, 'small')
    const size = { small: meanSize(finished), fast: meanSize(await two.compose(SAMPLES, 'fast')) }
    const images = finished.map((output) => readImage(output, store.blobsDir))
    const encodeAll = () => images.forEach((image) => encodePng(image, 'small'))
    const encodeByLibrary = () =>
      images.forEach(({ pixels, width, height }) => {
        Transformer.fromRgbaPixels(pixels, width, height).pngSync(LIBRARY_DEFAULT)
      })

    const { small, encode, library, fast } = await interleave(short ? 3 : 9, {
      small: async () => (pieces * 1_000) / (await computedAsync(() => one.compose(pieces, 'small'))),
      encode: () => (SAMPLES * 1_000) / computed(1, encodeAll),
      library: () => (SAMPLES * 1_000) / computed(1, encodeByLibrary),
      fast: async () => (2 * pieces * 1_000) / (await timedAsync(() => two.compose(2 * pieces, 'fast'))),
    })
    return [
      {
        work: '8 layers, 512 px, effort small',
        unit: 'a second of one core',
        ours: small,
        against: [
          { name: '@napi-rs/image, PNG encode alone', values: library, goal: { atLeast: 0.5 } },
          { name: 'our own PNG encode alone', values: encode, goal: { atLeast: 0.5 } },
        ],
        note: `${size.small} kB a piece; blending, encoding, two hashes and storing; both count time of the processor`,
      },
      {
        work: '8 layers, 512 px, effort fast, 2 threads',
        unit: '/s',
        ours: fast,
        note: `${size.fast} kB a piece; by the clock on the wall`,
      },
    ]
  },
}

function meanSize(outputs: readonly Output[]): string {
  return (outputs.reduce((sum, output) => sum + output.sizeBytes, 0) / outputs.length / 1_000).toFixed(1)
}

function readImage({ sha256 }: Output, blobsDir: string): Image {
  const file = blobPath(blobsDir, sha256)
  const decoded = decodeImage(readFileSync(file), file)
  if (!decoded.ok) throw new Error(decoded.error.message)
  if (decoded.value.kind === 'drawing') throw new Error('a composed picture is a drawing')
  return decoded.value.image
}
