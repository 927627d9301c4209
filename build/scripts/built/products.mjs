/** What is built, by its path from the root: the programs, and what a window shows. */
export const products = {
  shell: 'out/main/index.js',
  engine: 'out/main/engine.js',
  server: 'out/main/server.js',
  preload: 'out/preload/index.cjs',
  window: 'out/renderer/index.html',
}
