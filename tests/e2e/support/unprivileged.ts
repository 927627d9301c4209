import process from 'node:process'

const NOBODY = 65_534

/** How a process is started as somebody who may not write everywhere: root may, and as root a refusal can't be tried. */
export const unprivileged: { uid?: number; gid?: number } = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
