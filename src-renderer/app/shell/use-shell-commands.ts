import { goBack } from '../../stores/ui/place-store.ts'
import { preferencesStore } from '../../stores/ui/preferences-store.ts'
import { useCommand } from '../../ui/commands/command-store.ts'
import { goToPanel } from './panels.ts'

/** Commands that are there wherever a person is. */
export function useShellCommands(): void {
  useCommand('go.back', () => void goBack())
  useCommand('panel.next', () => goToPanel(1))
  useCommand('panel.previous', () => goToPanel(-1))
  useCommand('theme.toggle', toggleTheme)
}

function toggleTheme(): void {
  const isDark = document.documentElement.dataset['mantineColorScheme'] === 'dark'
  preferencesStore.setState({ theme: isDark ? 'light' : 'dark' })
}
