import {
  ActionIcon,
  Alert,
  Button,
  Checkbox,
  type MantineThemeComponents,
  Modal,
  NumberInput,
  Popover,
  SegmentedControl,
  Select,
  Switch,
  Table,
  Tabs,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core'

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

/** The library's controls as this window draws them. */
export const controls: MantineThemeComponents = {
  ActionIcon: ActionIcon.extend({ defaultProps: { size: 26, variant: 'subtle', color: 'gray' } }),
  Alert: Alert.extend({ defaultProps: { p: 'sm' } }),
  Button: Button.extend({
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
  }),
  Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
  Modal: Modal.extend({
    defaultProps: { transitionProps: { duration: QUICK_MS }, overlayProps: { backgroundOpacity: 0.55 } },
  }),
  NumberInput: NumberInput.extend({ ...input, vars: (_, props) => ({ ...input.vars(_, props), controls: {} }) }),
  Popover: Popover.extend({ defaultProps: { transitionProps: { duration: QUICK_MS }, shadow: 'md' } }),
  SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', transitionDuration: QUICK_MS } }),
  Select: Select.extend(input),
  Switch: Switch.extend({ defaultProps: { size: 'xs' } }),
  Table: Table.extend({ defaultProps: { verticalSpacing: 4, horizontalSpacing: 8 } }),
  Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
  Textarea: Textarea.extend({ defaultProps: { size: 'sm' } }),
  TextInput: TextInput.extend(input),
  Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, transitionProps: { duration: 80 }, withArrow: true } }),
}
