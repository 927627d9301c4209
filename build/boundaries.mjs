// The table "Direction" as rules for dependency-cruiser. tests/architecture proves that each one bites.

/**
 * @typedef {{ name: string, severity: 'error', comment: string, from: object, to: object }} Rule
 */

const tests = String.raw`\.test\.ts$`

/**
 * Libraries with one home each: whoever else needs what they do asks through a port. Tests and benches may use any.
 *
 * @type {[library: string, home: string][]}
 */
const homes = [
  ['@napi-rs/image', '^src-main/adapters/pixels/'],
  ['@orpc/client', '^src-(renderer/client|main/rpc)/'],
  ['@orpc/openapi', '^src-main/hosts/'],
  ['@orpc/server', '^src-main/(rpc|hosts|shell)/'],
  ['@orpc/zod', '^src-main/hosts/'],
  ['acorn', '^src-main/adapters/files/'],
  ['better-sqlite3', '^src-main/adapters/sqlite/'],
  ['chokidar', '^src-main/adapters/watch/'],
  ['commander', '^src-main/hosts/'],
  ['electron', '^src-(main/shell|preload)/'],
  ['execa', '^src-main/adapters/comfyui/'],
  ['piscina', '^src-main/adapters/'],
  ['ws', '^src-main/(adapters/comfyui|hosts)/'],
]

/** What pure code may stand on: libraries that compute, and ask nothing of their host. */
const pureLibraries = ['@noble/hashes', '@orpc/contract', 'canonicalize', 'csv-stringify', 'culori', 'pure-rand', 'zod']

/** @param {string} names */
const packageNamed = (names) => `(^|/)node_modules/(@types/)?(${names})(/|$)|^(${names})$`

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 * @returns {Rule}
 */
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

/** @type {Rule[]} */
export const boundaries = [
  forbid('no-circular', 'Two files that need each other are one idea in two files.', {}, { circular: true }),
  forbid('resolves', 'What is not found is not checked.', {}, { couldNotResolve: true, path: String.raw`^\.` }),
  forbid(
    'schemas-know-only-schemas',
    'Contracts are read by everybody, and so know nobody.',
    { path: '^schemas/', pathNot: tests },
    { path: '^(src-|tests/|build/)' },
  ),
  forbid(
    'domain-knows-only-schemas',
    'Decisions are pure: they stand on contracts alone.',
    { path: '^src-main/domain/', pathNot: tests },
    { path: '^(src-|tests/|build/)', pathNot: '^src-main/domain/' },
  ),
  forbid(
    'pure-code-asks-no-host',
    'The domain and the contracts run the same in Node, in a browser and in a worker.',
    { path: '^(schemas|src-main/domain)/', pathNot: tests },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'pure-code-uses-pure-libraries',
    'A library here must compute the same everywhere: extend the list knowingly.',
    { path: '^(schemas|src-main/domain)/', pathNot: tests },
    { path: '(^|/)node_modules/', pathNot: packageNamed(pureLibraries.join('|')) },
  ),
  forbid(
    'app-knows-no-adapter',
    'Use cases talk to ports; who implements them is the host’s choice.',
    { path: '^src-main/app/', pathNot: tests },
    { path: '^(src-|tests/|build/)', pathNot: '^src-main/(domain|app)/' },
  ),
  forbid(
    'app-does-no-io',
    'Files, sockets and processes are behind ports.',
    { path: '^src-main/app/', pathNot: tests },
    { path: '^(node:)?(fs|fs/promises|child_process|net|http|https|tls|dgram|worker_threads|sqlite)$' },
  ),
  forbid(
    'adapters-know-no-other-adapter',
    'An adapter implements a port with one technology.',
    { path: '^src-main/adapters/([^/]+)/', pathNot: tests },
    { path: '^src-main/adapters/', pathNot: '^src-main/adapters/$1/' },
  ),
  forbid(
    'adapters-know-no-way-in',
    'How the engine is reached is not an adapter’s business.',
    { path: '^src-main/adapters/', pathNot: tests },
    { path: '^(src-(main/(rpc|hosts|shell)|preload|renderer)/|tests/|build/)' },
  ),
  forbid(
    'rpc-knows-no-adapter',
    'The router maps the contract to use cases and holds no logic.',
    { path: '^src-main/rpc/', pathNot: tests },
    { path: '^(src-(main/(adapters|hosts|shell)|preload|renderer)/|tests/|build/)' },
  ),
  forbid(
    'hosts-are-roots',
    'Hosts put the engine together; nothing inside knows it was put together.',
    { path: '^(schemas|src-main)/', pathNot: `^src-main/(hosts|shell)/|${tests}` },
    { path: '^src-main/hosts/' },
  ),
  forbid(
    'shell-holds-no-engine',
    'The shell forks the engine and hands ports over: it never runs it.',
    { path: '^src-main/shell/' },
    { path: '^src-main/(adapters/(sqlite|comfyui)|rpc|app)/' },
  ),
  forbid(
    'preload-knows-nobody',
    'It hands ports over, and holds no idea of what goes through them.',
    { path: '^src-preload/', pathNot: tests },
    { path: '^(src-main|src-renderer|schemas|tests|build)/' },
  ),
  forbid(
    'renderer-knows-only-the-domain',
    'The window decides with the same pure code, and reaches the engine through the contract.',
    { path: '^src-renderer/' },
    { path: '^src-(main|preload)/', pathNot: '^src-main/domain/' },
  ),
  forbid(
    'features-know-no-other-feature',
    'What two features share belongs under both.',
    { path: '^src-renderer/features/([^/]+)/' },
    { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
  ),
  forbid(
    'window-parts-know-no-feature',
    'Client, stores and canvas carry features, not the other way round.',
    { path: '^src-renderer/(client|stores|canvas|ui|text)/' },
    { path: '^src-renderer/(features|app)/' },
  ),
  forbid(
    'features-know-no-app',
    'The app puts features together; none of them knows among which others it is.',
    { path: '^src-renderer/features/' },
    { path: '^src-renderer/app/' },
  ),
  forbid(
    'client-knows-no-window',
    'The engine is reached the same with any window around it, or with none.',
    { path: '^src-renderer/client/', pathNot: tests },
    { path: '^src-renderer/(stores|ui|text)/|(^|/)node_modules/(react|react-dom|zustand|@mantine)/' },
  ),
  forbid(
    'product-knows-no-test',
    'What ships is never built on test code.',
    { path: '^(schemas|src-)', pathNot: tests },
    { path: `^tests/(?!bench/)|${tests}` },
  ),
  forbid(
    'set-up-needs-nothing',
    'What brings the packages runs before there are any, on a Node that reads no TypeScript.',
    { path: String.raw`^build/scripts/.*\.mjs$` },
    { path: String.raw`(^|/)node_modules/|\.ts$` },
  ),
  ...homes.map(([library, home]) =>
    forbid(
      `${library.replace(/^@/, '').replace('/', '-')}-has-one-home`,
      `${library} is used from ${home} alone.`,
      { path: '^(schemas|src-)', pathNot: `${home}|${tests}` },
      { path: packageNamed(library) },
    ),
  ),
]
