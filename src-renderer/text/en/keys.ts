export const keys = {
  title: 'Keys',
  search: 'Search the keys',
  none: 'No key is called that.',
  change: 'Change keys…',
  scopes: {
    everywhere: 'Everywhere',
    grid: 'Pictures in a grid',
    decisions: 'Deciding',
    canvas: 'Looking at one picture',
    editor: 'Editing',
    dialog: 'In a dialog',
  },
  fixed: 'Always so',
  fixedRows: [
    ['Tab', 'Go through what can be pressed'],
    ['Arrows', 'Move among pictures, tabs and rows'],
    ['Home, End', 'Go to the first and the last'],
    ['Page Up, Page Down', 'Move by a screen'],
    ['Shift+Arrows', 'Select a range'],
    ['1 to 9', 'Choose what is asked'],
  ],
  lettersOff: 'Keys without Ctrl are switched off.',
} as const
