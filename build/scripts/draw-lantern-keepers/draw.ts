// Draws the example collection "Lantern Keepers": every layer as a PNG, and the collection that uses them.
// Run: node build/scripts/draw-lantern-keepers/draw.ts

import { once } from 'node:events'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { categories, collection } from './collection.ts'
import { rasterise } from './raster.ts'

const folder = join(import.meta.dirname, '../../../examples/lantern-keepers')
const COLOURS = 112
const WORKERS = 2

function pictures(): Map<string, string> {
  const found = new Map<string, string>()
  const add = (asset: string, svg: string) => {
    const known = found.get(asset)
    if (known === undefined) found.set(asset, svg)
  }
  for (const category of categories) {
    for (const trait of category.traits) {
      if (typeof trait.value === 'object' && trait.svg) add(trait.value.asset, trait.svg)
      for (const part of trait.parts ?? []) add(part.asset.asset, part.svg)
    }
  }
  return found
}

async function draw([asset, svg]: [string, string]): Promise<number> {
  const png = await rasterise(svg, COLOURS)
  await mkdir(dirname(join(folder, asset)), { recursive: true })
  await writeFile(join(folder, asset), png)
  return png.length
}

/** Every worker draws each so-manieth picture; the drawings themselves are made again in each, which is quick. */
async function drawShare(share: number): Promise<number> {
  let bytes = 0
  const mine = [...pictures()].filter((_, index) => index % WORKERS === share)
  for (const picture of mine) bytes += await draw(picture)
  return bytes
}

async function main(): Promise<void> {
  const workers = Array.from({ length: WORKERS }, (_, share) => new Worker(import.meta.filename, { workerData: share }))
  const sizes = await Promise.all(workers.map(async (worker) => Number((await once(worker, 'message'))[0])))
  const wanted = pictures()
  const existing = await readdir(join(folder, 'layers'), { recursive: true, withFileTypes: true })
  for (const entry of existing) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !wanted.has(relative(folder, path).replaceAll('\\', '/'))) await rm(path)
  }
  await writeFile(join(folder, 'collection.json'), `${JSON.stringify(collection, null, 2)}\n`)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`${wanted.size} pictures, ${(total / 1e6).toFixed(2)} MB`)
}

if (isMainThread) await main()
else parentPort?.postMessage(await drawShare(workerData as number))
