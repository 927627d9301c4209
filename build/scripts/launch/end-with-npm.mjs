import { readFileSync } from 'node:fs'
import process from 'node:process'

const LOOK_EVERY_MS = 250

/**
 * npm that is killed leaves its scripts running, where nobody sees them: the next run would find the project in use. So
 * a script that npm started ends when npm is gone. Elsewhere than on Linux only a direct parent can be watched.
 *
 * @param {() => void} end
 */
export function endWithNpm(end) {
  if (!process.env['npm_lifecycle_event'] || process.platform === 'win32') return
  const link = linkToNpm()
  if (!link) return
  const look = setInterval(() => {
    if (parentOf(link.child) === link.npm) return
    clearInterval(look)
    end()
  }, LOOK_EVERY_MS)
  // Watching must not keep a finished command alive.
  look.unref()
}

/** npm starts a shell and that starts this process, or the shell puts this process in its own place. */
function linkToNpm() {
  let child = process.pid
  for (let steps = 0; steps < 4; steps += 1) {
    const parent = parentOf(child)
    if (parent === undefined || parent <= 1) return undefined
    if (isNpm(parent)) return { child, npm: parent }
    child = parent
  }
  return undefined
}

/** @param {number} pid */
function parentOf(pid) {
  if (pid === process.pid) return process.ppid
  try {
    // proc(5): the command's name is in parentheses and may hold any character; state and parent follow it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function isNpm(pid) {
  try {
    return /npm/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '))
  } catch {
    return process.platform !== 'linux'
  }
}
