import process from 'node:process'

/**
 * Node's own HTTP. An `import` of it would read each of its exports, and with them load the whole fetch client that
 * Node keeps behind one: longer than all else that the server loads together.
 */
export const { createServer, STATUS_CODES } = process.getBuiltinModule('node:http')
