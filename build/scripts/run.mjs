// Runs a script of this repository written in TypeScript: `node build/scripts/run.mjs <script.ts> [argument…]`, on whatever
// Node npm was started with.
import process from 'node:process'
import { launch } from './launch/launch.mjs'

const [script = '', ...args] = process.argv.slice(2)
await launch(script, args)
