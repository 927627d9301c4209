import process from 'node:process'
import { openProjectStore } from '../../../src-main/adapters/sqlite/project-store.ts'
import { testClock } from './test-clock.ts'

// A process that has a project open, and says so, until it is ended.
const [dir = ''] = process.argv.slice(2)
const opened = openProjectStore({ dir, clock: testClock(), program: 'the holder', idempotencyWindowMs: 0 })
process.stdout.write(opened.ok ? 'held\n' : `${opened.error.message}\n`)
process.stdin.on('data', () => opened)
