import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { goTo, type SettingsPage, settingsPages } from '../../stores/ui/place-store.ts'
import { text } from '../../text/text.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Appearance } from './appearance/appearance.tsx'
import { Diagnostics } from './diagnostics/diagnostics.tsx'
import { KeysPage } from './keys/keys-page.tsx'
import classes from './settings-zone.module.css'

const PAGES: Readonly<Record<SettingsPage, () => ReactNode>> = {
  appearance: Appearance,
  keys: KeysPage,
  diagnostics: Diagnostics,
}

/** What a person sets, and how the engine is. */
export function SettingsZone({ page }: { page: SettingsPage }): ReactNode {
  const Page = PAGES[page]
  return (
    <>
      <PageHeader title={text.settings.title} />
      <Tabs
        value={page}
        onChange={(value) => {
          const chosen = settingsPages.find((one) => one === value)
          if (chosen) goTo({ zone: 'settings', page: chosen })
        }}
        className={classes.tabs}
      >
        <Tabs.List px="md">
          {settingsPages.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {text.settings.pages[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={page} className={classes.panel} data-panel tabIndex={-1}>
          <Page />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
