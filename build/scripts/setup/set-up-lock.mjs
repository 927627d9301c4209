import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MS = 200

/** A lock older than this is broken, whoever holds it: process ids are used again, and other machines cannot be asked. */
const OLDEST_LOCK_MS = 30 * 60 * 1000

const LOCK = '.setup-lock'
const BROKEN = '.setup-lock-broken-'

/** @typedef {{ token: string, host: string, pids: number[] }} Holder */

/**
 * Runs `work` while no other process on this folder does. The lock is a folder renamed into place with its holder's
 * name inside, so that there is never a lock without a holder. One whose processes have all ended is broken.
 *
 * @template T
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {(holdFor: (pid: number) => void) => Promise<T>} work `holdFor` names a process the lock outlives its taker for.
 * @returns {Promise<T>}
 */
export async function withSetUpLock(root, say, work) {
  const lock = join(root, LOCK)
  /** @type {Holder} */
  const holder = { token: randomUUID(), host: hostname(), pids: [process.pid] }
  let hasSaid = false
  while (!take(root, lock, holder)) {
    const other = holderOf(lock)
    if (isGone(lock, other)) bury(root, lock, other?.token ?? 'unknown')
    else {
      if (!hasSaid) say(`Another set-up is under way (process ${other?.pids.join(', ') ?? 'unknown'}): waiting for it.`)
      hasSaid = true
      await sleep(POLL_MS)
    }
  }
  try {
    return await work((pid) => {
      holder.pids.push(pid)
      writeHolder(lock, holder)
    })
  } finally {
    bury(root, lock, holder.token)
    for (const name of readdirSync(root)) if (name.startsWith(BROKEN)) remove(join(root, name))
  }
}

/**
 * @param {string} root
 * @param {string} lock
 * @param {Holder} holder
 */
function take(root, lock, holder) {
  if (existsSync(lock)) return false
  const prepared = join(root, `${LOCK}-${holder.token}`)
  mkdirSync(prepared, { recursive: true })
  writeHolder(prepared, holder)
  try {
    // Fails where the target is a folder that holds something, on every system.
    renameSync(prepared, lock)
    return true
  } catch {
    remove(prepared)
    return false
  }
}

/**
 * @param {string} lock
 * @returns {Holder | undefined}
 */
function holderOf(lock) {
  try {
    return /** @type {Holder} */ (JSON.parse(readFileSync(join(lock, 'holder.json'), 'utf8')))
  } catch {
    return undefined
  }
}

/**
 * @param {string} folder
 * @param {Holder} holder
 */
function writeHolder(folder, holder) {
  writeFileSync(join(folder, 'holder.json.new'), JSON.stringify(holder))
  renameSync(join(folder, 'holder.json.new'), join(folder, 'holder.json'))
}

/**
 * @param {string} lock
 * @param {Holder | undefined} holder
 */
function isGone(lock, holder) {
  const taken = statSync(lock, { throwIfNoEntry: false })
  if (!taken) return false
  if (Date.now() - taken.mtimeMs > OLDEST_LOCK_MS) return true
  return holder !== undefined && holder.host === hostname() && !holder.pids.some(isAlive)
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Takes a lock away whole. All who find the same dead holder aim at the same grave, and only the first finds it empty: a
 * lock taken meanwhile is never broken by one who comes late.
 *
 * @param {string} root
 * @param {string} lock
 * @param {string} token
 */
function bury(root, lock, token) {
  try {
    renameSync(lock, join(root, BROKEN + token))
  } catch {
    // Somebody else was first.
  }
}

/** @param {string} path */
function remove(path) {
  rmSync(path, { force: true, recursive: true })
}
