import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { StudioContext } from '../stores/hooks/use-studio.ts'
import type { Studio } from '../stores/studio.ts'
import { styleNonce } from './boot/style-nonce.ts'
import { CrashBoundary } from './crash/crash-boundary.tsx'
import { Shell } from './shell/shell.tsx'
import { cssVariables } from './theme/css-variables.ts'
import { theme } from './theme/theme.ts'
import { useScheme } from './theme/use-scheme.ts'

/** Everything a window shows. */
export function StudioWindow({ studio }: { studio: Studio }): ReactNode {
  const scheme = useScheme(studio.desktop)
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
    >
      <CrashBoundary>
        <StudioContext value={studio}>
          <QueryClientProvider client={studio.queries}>
            <Shell />
          </QueryClientProvider>
        </StudioContext>
      </CrashBoundary>
    </MantineProvider>
  )
}
