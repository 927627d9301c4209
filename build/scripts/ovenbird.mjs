// The command line's front door, on whatever Node npm was started with.
import process from 'node:process'
import { launch } from './launch/launch.mjs'

await launch('src-main/hosts/cli-entry.ts', process.argv.slice(2))
