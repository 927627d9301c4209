import type { CSSVariablesResolver } from '@mantine/core'
import { type Scheme, tokens } from './tokens.ts'

/**
 * The tokens as custom properties, and the library's own set to them: in each scheme, because it sets its own there
 * with more weight than for both.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  dark: ofScheme('dark'),
  light: ofScheme('light'),
})

function ofScheme(scheme: Scheme): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(tokens[scheme]).map(([name, colour]) => [`--${name}`, colour])),
    ...LIBRARY,
  }
}

const LIBRARY: Readonly<Record<string, string>> = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--dim)',
  '--mantine-color-placeholder': 'var(--faint)',
  '--mantine-color-anchor': 'var(--info)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-success': 'var(--ok)',
  '--mantine-color-default': 'var(--bg-3)',
  '--mantine-color-default-hover': 'color-mix(in srgb, var(--bg-3), var(--text) 8%)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-disabled': 'var(--bg-2)',
  '--mantine-color-disabled-color': 'var(--faint)',
  '--mantine-color-disabled-border': 'var(--line)',
  ...ofColour('accent'),
  ...ofColour('ok'),
  ...ofColour('warn'),
  ...ofColour('bad'),
  ...ofColour('info'),
}

function ofColour(name: string): Record<string, string> {
  const of = (part: string) => `--mantine-color-${name}-${part}`
  const mixed = (percent: number) => `color-mix(in srgb, var(--${name}) ${percent}%, transparent)`
  return {
    [of('text')]: `var(--${name})`,
    [of('filled')]: `var(--${name})`,
    [of('filled-hover')]: `color-mix(in srgb, var(--${name}), var(--text) 12%)`,
    [of('light')]: mixed(12),
    [of('light-hover')]: mixed(18),
    [of('light-color')]: `var(--${name})`,
    [of('outline')]: `var(--${name})`,
    [of('outline-hover')]: mixed(8),
  }
}
