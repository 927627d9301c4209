import type * as library from '@mantine/core'

const QUICK_MS = 120
/** Height of a control in one line, in CSS pixels. */
const HEIGHT = { xs: '24px', sm: '28px', md: '32px' } as const

const heightOf = (size: unknown) => HEIGHT[size as keyof typeof HEIGHT] ?? HEIGHT.sm
const input = {
  defaultProps: { size: 'sm' },
  vars: (_: unknown, { size }: { size?: unknown }) => ({
    wrapper: { '--input-height': heightOf(size), '--input-fz': '13px', '--input-bg': 'var(--bg-2)' },
  }),
}

type ControlName =
  | 'ActionIcon'
  | 'Alert'
  | 'Button'
  | 'Checkbox'
  | 'Modal'
  | 'NumberInput'
  | 'Popover'
  | 'SegmentedControl'
  | 'Select'
  | 'Switch'
  | 'Table'
  | 'Tabs'
  | 'Textarea'
  | 'TextInput'
  | 'Tooltip'

type Controls = { [Name in ControlName]: Parameters<(typeof library)[Name]['extend']>[0] }

/** The library's controls as this window draws them. Only their types are known here: each is fetched with what shows it. */
export const controls: library.MantineThemeComponents = {
  ActionIcon: { defaultProps: { size: 26, variant: 'subtle', color: 'gray' } },
  Alert: { defaultProps: { p: 'sm' } },
  Button: {
    defaultProps: { size: 'sm' },
    vars: (_, { size = 'sm' }) => {
      if (!(size in HEIGHT)) return { root: {} }
      return {
        root: {
          '--button-height': heightOf(size),
          '--button-padding-x': size === 'xs' ? '8px' : '11px',
          '--button-fz': '13px',
        },
      }
    },
  },
  Checkbox: { defaultProps: { size: 'xs' } },
  Modal: {
    defaultProps: { transitionProps: { duration: QUICK_MS }, overlayProps: { backgroundOpacity: 0.55 } },
  },
  NumberInput: { ...input, vars: (_, props) => ({ ...input.vars(_, props), controls: {} }) },
  Popover: { defaultProps: { transitionProps: { duration: QUICK_MS }, shadow: 'md' } },
  SegmentedControl: { defaultProps: { size: 'xs', transitionDuration: QUICK_MS } },
  Select: input,
  Switch: { defaultProps: { size: 'xs' } },
  Table: { defaultProps: { verticalSpacing: 4, horizontalSpacing: 8 } },
  Tabs: { defaultProps: { keepMounted: false } },
  Textarea: { defaultProps: { size: 'sm' } },
  TextInput: input,
  Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 80 }, withArrow: true } },
} satisfies Controls
