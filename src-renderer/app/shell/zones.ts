import { Images, type LucideIcon, Settings, Workflow } from 'lucide-react'
import type { Zone } from '../../stores/ui/place-store.ts'
import type { CommandId } from '../../text/en/commands.ts'

/** The zones of the rail, in its order. Those at the bottom stand apart. */
export const zones: readonly { zone: Zone; command: CommandId; icon: LucideIcon; atBottom?: true }[] = [
  { zone: 'pipeline', command: 'zone.pipeline', icon: Workflow },
  { zone: 'collections', command: 'zone.collections', icon: Images },
  { zone: 'settings', command: 'zone.settings', icon: Settings, atBottom: true },
]
