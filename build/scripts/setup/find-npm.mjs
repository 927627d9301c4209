import { existsSync, realpathSync } from 'node:fs'
import { basename, delimiter, dirname, join, sep } from 'node:path'
import process from 'node:process'

/**
 * The npm to install with, and a Node to run it on that the installation does not replace.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ node: string, cli: string } | undefined}
 */
export function findNpm(root, env) {
  const isOutside = (/** @type {string} */ path) => !path.startsWith(join(root, 'node_modules') + sep)
  const node = [env.npm_node_execpath, ...onPath('node', env), process.execPath]
    .flatMap(realPath)
    .find((path) => isOutside(path))
  const runner = node ?? process.execPath
  // npm_execpath is another package manager's where that one runs the script.
  const cli = [env.npm_execpath, ...onPath('npm', env).flatMap(besideLauncher), ...besideNode(runner)]
    .flatMap(realPath)
    .find((path) => basename(path) === 'npm-cli.js' && isOutside(path))
  return cli ? { node: runner, cli } : undefined
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
function onPath(name, env) {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name]
  return folders.flatMap((folder) => names.map((file) => join(folder, file)))
}

/**
 * `npm` is a link to npm-cli.js on most systems, and a script beside npm's folder on Windows.
 *
 * @param {string} launcher
 */
function besideLauncher(launcher) {
  return [launcher, join(dirname(launcher), 'node_modules/npm/bin/npm-cli.js')]
}

/** @param {string} node */
function besideNode(node) {
  return ['node_modules', '../lib/node_modules', '../share/nodejs'].map((folder) =>
    join(dirname(node), folder, 'npm/bin/npm-cli.js'),
  )
}

/** @param {string | undefined} path */
function realPath(path) {
  return path && existsSync(path) ? [realpathSync(path)] : []
}
