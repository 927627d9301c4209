import { useEffect } from 'react'
import type { MenuCommand } from '../../../schemas/desktop.ts'
import { followAgain } from '../../client/follow-again.ts'
import { useStudio } from '../../stores/hooks/use-studio.ts'
import { goTo } from '../../stores/ui/place-store.ts'
import { preferencesStore } from '../../stores/ui/preferences-store.ts'
import { runCommand } from '../../ui/commands/command-store.ts'

/** Carries out what is chosen in the desktop's menu. */
export function useMenu(): void {
  const { desktop } = useStudio()
  useEffect(() => {
    if (!desktop) return undefined
    return followAgain(async (signal) => {
      for await (const command of await desktop.menu(undefined, { signal })) carryOut(command)
    })
  }, [desktop])
}

function carryOut(command: MenuCommand): void {
  switch (command) {
    case 'openProject':
      return void runCommand('begin.open')
    case 'newFromLayers':
      return void runCommand('begin.layers')
    case 'openExample':
      return void runCommand('begin.example')
    case 'showKeys':
      return void runCommand('keys.show')
    case 'showDiagnostics':
      return goTo({ zone: 'settings', page: 'diagnostics' })
    case 'themeSystem':
      return void preferencesStore.setState({ theme: 'system' })
    case 'themeLight':
      return void preferencesStore.setState({ theme: 'light' })
    case 'themeDark':
      return void preferencesStore.setState({ theme: 'dark' })
  }
}
