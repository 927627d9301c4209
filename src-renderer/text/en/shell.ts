import { count } from '../../ui/format.ts'

export const shell = {
  zones: 'Zones',
  pipeline: 'Pipeline',
  collections: 'Collections',
  settings: 'Settings',
  exceptions: (many: number) => (many === 1 ? '1 thing needs you' : `${count(many)} things need you`),
  notices: (many: number) => (many === 1 ? '1 notice' : `${count(many)} notices`),
  starting: 'The engine is starting…',
} as const

export const connection = {
  name: 'Engine',
  connecting: 'connecting',
  ready: 'ready',
  gone: 'gone',
  refused: 'refused',
  goneTitle: 'The engine ended and is being started again. Finished pieces are safe.',
  lostTitle: 'The engine does not answer. The window keeps trying; finished pieces are safe.',
  backTitle: 'The engine is back. Work goes on where it was.',
  stoppedTitle: 'The engine ended too often and stays down.',
  startAgain: 'Start again',
  refusedTitle: 'This window can’t talk to the engine',
  reload: 'Reload the window',
} as const

export const statusBar = {
  name: 'Status',
  queue: 'Queue',
  idle: 'nothing to do',
  running: (many: number) => `${count(many)} running`,
  toGo: (many: number) => `${count(many)} to go`,
  perMinute: (rate: number) => `${count(Math.round(rate))}/min`,
  left: (time: string) => `${time} left`,
  exports: (many: number) => (many === 1 ? '1 export running' : `${count(many)} exports running`),
  exportsDone: (done: number, total: number) => `${count(done)} of ${count(total)}`,
  noNotices: 'No notices',
  noticesTitle: 'Notices',
  goThere: 'Go there',
  palette: 'Commands',
} as const

export const crash = {
  title: 'The window failed',
  body: 'A fault of the studio’s window stopped it. The engine is not touched by this: what it cooks goes on, and nothing finished is lost. Reload the window to go on.',
  reload: 'Reload the window',
  copy: 'Copy the details',
} as const

export const palette = {
  placeholder: 'What do you want to do?',
  nothing: 'No command is called that.',
  commands: 'Commands',
  collections: 'Collections',
  off: (why: string) => `Off: ${why}`,
} as const
