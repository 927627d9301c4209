/**
 * The window's colours, per scheme. Greys have no tint, so that pictures keep their own colour. `text`, `dim`, `faint`,
 * `accent` and the status colours are read on any of `rail`, `bg` … `bg-3`: at least 4.5:1, held by a test.
 */
export const tokens = {
  dark: {
    rail: '#161618',
    edge: '#0f0f10',
    bg: '#1b1b1d',
    'bg-1': '#212124',
    'bg-2': '#28282b',
    'bg-3': '#313135',
    line: '#3a3a40',
    text: '#e6e6e8',
    dim: '#a6a6ae',
    faint: '#9a9aa3',
    accent: '#e8a552',
    'on-accent': '#23180a',
    ok: '#7fbf8a',
    warn: '#d9b25c',
    bad: '#e88a7c',
    info: '#7fa9d6',
  },
  light: {
    rail: '#e7e7e9',
    edge: '#d3d3d7',
    bg: '#f4f4f5',
    'bg-1': '#fbfbfb',
    'bg-2': '#e9e9eb',
    'bg-3': '#dedee1',
    line: '#cbcbd0',
    text: '#1c1c1f',
    dim: '#50505a',
    faint: '#5e5e68',
    accent: '#8f5206',
    'on-accent': '#ffffff',
    ok: '#2b6638',
    warn: '#735300',
    bad: '#a83425',
    info: '#265b92',
  },
} as const

export type Scheme = keyof typeof tokens
export type Token = keyof (typeof tokens)[Scheme]
