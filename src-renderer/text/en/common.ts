export const common = {
  studio: 'Ovenbird',
  cancel: 'Cancel',
  close: 'Close',
  apply: 'Apply',
  loading: 'Reading…',
} as const

export const problems = {
  engineGone: 'The engine is not there at the moment.',
  engineGoneCure: 'It is being started again; then try once more. Nothing finished is lost.',
  unexpected: 'Something unexpected happened.',
  unexpectedCure: 'Try again. If it stays, copy the details from Settings › Diagnostics into a report.',
  details: 'Details',
  copy: 'Copy',
  copied: 'Copied',
  dismiss: 'Dismiss',
} as const

export const picture = {
  missing: 'no picture',
  unreadable: (what: string) => `${what}: the picture can’t be read`,
} as const
