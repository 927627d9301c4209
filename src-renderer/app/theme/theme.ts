import { createTheme, defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core'
import { controls } from './controls.ts'
import { ramp } from './ramp.ts'
import { tokens } from './tokens.ts'

const { dark, light } = tokens

/** On a filled colour stands the ground, except on the accent. */
const variantColors: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input)
  if (input.variant !== 'filled') return colours
  return { ...colours, color: input.color === 'accent' ? 'var(--on-accent)' : 'var(--bg)' }
}

/** Dense and quiet: 13 px, a grid of 4 px, no motion of more than 150 ms. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 5,
  colors: {
    accent: ramp(dark.accent),
    ok: ramp(dark.ok),
    warn: ramp(dark.warn),
    bad: ramp(dark.bad),
    info: ramp(dark.info),
    dark: [
      dark.text,
      '#c9c9ce',
      dark.dim,
      dark.faint,
      dark.line,
      dark['bg-3'],
      dark['bg-2'],
      dark.bg,
      dark.rail,
      dark.edge,
    ],
    gray: [
      light['bg-1'],
      light.bg,
      light['bg-2'],
      light['bg-3'],
      light.line,
      '#9b9ba4',
      light.faint,
      light.dim,
      '#37373d',
      light.text,
    ],
  },
  variantColorResolver: variantColors,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '11.5px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '32px' },
  radius: { xs: '4px', sm: '5px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '16px', lineHeight: '1.3' },
      h2: { fontSize: '15px', lineHeight: '1.35' },
      h3: { fontSize: '13px', lineHeight: '1.4' },
      h4: { fontSize: '15px', lineHeight: '1.35' },
      h5: { fontSize: '13px', lineHeight: '1.4' },
      h6: { fontSize: '11.5px', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  components: controls,
})
