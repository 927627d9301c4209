import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { bundledNode, bundledNodeName, dropBundledNode, nodeMajorOf, oldestNodeMajor } from './bundled-node.mjs'
import { installPackages } from './install-packages.mjs'
import { installedMatchesLock, isStamped, removeStamp, writeStamp } from './installed-state.mjs'
import { findNpm } from './find-npm.mjs'
import { withSetUpLock } from './set-up-lock.mjs'

/** Oldest Node that can run these scripts; what runs the product is `oldestNodeMajor`. */
const OLDEST_SYSTEM_NODE_MAJOR = 20

/** @typedef {{ ok: true, installed: boolean } | { ok: false, message: string }} SetUpOutcome */

/**
 * Installs the locked packages into `<root>/node_modules` unless they are there. Two processes that call this at once
 * wait for each other. Speaks on stderr alone: stdout belongs to the command that follows.
 *
 * @param {{ root: string, env?: NodeJS.ProcessEnv, say?: (line: string) => void }} options `root` is the folder of
 *   package.json.
 * @returns {Promise<SetUpOutcome>} `installed` is true where this call changed node_modules.
 */
export async function ensureSetUp({ root, env = process.env, say = sayOnStderr }) {
  if (isStamped(root)) return { ok: true, installed: false }
  const hindrance = hindranceOf(root)
  if (hindrance) return { ok: false, message: hindrance }

  try {
    return await withSetUpLock(root, say, (holdFor) => setUp({ root, env, say, holdFor }))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { ok: false, message: `Set-up could not write in ${root}: ${error.message}.` }
  }
}

/**
 * @param {{ root: string, env: NodeJS.ProcessEnv, say: (line: string) => void, holdFor: (pid: number) => void }} task
 * @returns {Promise<SetUpOutcome>}
 */
async function setUp({ root, env, say, holdFor }) {
  if (isStamped(root)) return { ok: true, installed: false }
  const isInstalled = installedMatchesLock(root)
  if (!isInstalled) {
    const others = whoseFolder(root)
    if (others) return { ok: false, message: others }
    const npm = findNpm(root, env)
    if (!npm)
      return { ok: false, message: 'Set-up needs npm, and found none. Run `npm install -g npm`, or reinstall Node.' }
    removeStamp(root)
    say('Setting up: installing the locked packages into node_modules. This happens once.')
    const failure = await installPackages({ root, env, npm, holdFor })
    if (failure) return { ok: false, message: failure }
  }
  const unusable = checkNode(root)
  if (unusable) return { ok: false, message: unusable }
  writeStamp(root)
  if (!isInstalled) say('Set up.')
  return { ok: true, installed: !isInstalled }
}

/** @param {string} line */
function sayOnStderr(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * What can be known to fail before anything is downloaded.
 *
 * @param {string} root
 */
function hindranceOf(root) {
  const major = nodeMajorOf(process.version)
  if (major < OLDEST_SYSTEM_NODE_MAJOR)
    return `Set-up needs Node ${OLDEST_SYSTEM_NODE_MAJOR} or later; this is ${process.version}. Install a newer one: https://nodejs.org`
  if (!bundledNodeName(root) && major < oldestNodeMajor) return needsSystemNode()
  return undefined
}

/**
 * npm empties what it installs into, through a link too.
 *
 * @param {string} root
 */
function whoseFolder(root) {
  const path = join(root, 'node_modules')
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined
  return (
    `Set-up would empty a folder that is not its own: ${path} is a link, and what it leads to does not match ` +
    'package-lock.json. Take the link away (the link alone) and run the same command again, or bring the folder that ' +
    'it leads to up to date where that belongs.'
  )
}

/**
 * The Node among the packages may not run here (another libc): then the system's has to do.
 *
 * @param {string} root
 */
function checkNode(root) {
  if (bundledNode(root)?.works) return undefined
  dropBundledNode(root)
  return nodeMajorOf(process.version) >= oldestNodeMajor ? undefined : needsSystemNode()
}

function needsSystemNode() {
  return (
    `Node ${oldestNodeMajor} or later is needed on this machine (${process.platform} ${process.arch}): none comes with ` +
    `the packages here, and this is ${process.version}. Install it from https://nodejs.org, then run the same command again.`
  )
}
