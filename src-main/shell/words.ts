/** Every text that the shell itself shows. English. */
export const words = {
  appName: 'Ovenbird',

  menu: {
    file: 'File',
    openProject: 'Open Project…',
    newFromLayers: 'New from Folder of Layers…',
    openExample: 'Open Example',
    edit: 'Edit',
    view: 'View',
    theme: 'Theme',
    themeSystem: 'As the System',
    themeLight: 'Light',
    themeDark: 'Dark',
    window: 'Window',
    help: 'Help',
    keys: 'Keys',
    diagnostics: 'Diagnostics',
  },

  tray: {
    working: 'Ovenbird is working',
    finished: 'Ovenbird has finished',
    show: 'Show the Window',
    quit: 'Quit',
  },

  closing: {
    message: 'Work is still going on.',
    detail:
      'It can go on without the window: the icon in the tray brings it back, and so does starting Ovenbird again. ' +
      'Or it stops here, and goes on when you open Ovenbird next time. Nothing is lost either way.',
    keep: 'Keep Working',
    quit: 'Stop and Quit',
    cancel: 'Cancel',
  },

  finished: { title: 'Ovenbird has finished', body: 'All work that was going on is done.' },

  windowGone: {
    message: 'The window has stopped working.',
    detail: 'The engine is not affected: work goes on, and nothing is lost.',
    reopen: 'Open It Again',
    quit: 'Quit',
  },

  engineStopped: {
    message: (crashes: number) => `The engine ended ${crashes} times within a minute, so it was not started again.`,
    because: (fault: string) => ` The last time it said: ${fault}`,
    cure: 'Start it again. If it keeps ending, look at Settings › Diagnostics and close other programs that need much memory.',
  },

  noHome: {
    title: 'Ovenbird can’t start',
    message: (folder: string, why: string) =>
      `Ovenbird can’t write in ${folder}, where it keeps its settings: ${why}. Give yourself the right to write there, ` +
      'or name another folder in the environment variable OVENBIRD_HOME.',
  },

  allFiles: 'All files',
} as const
