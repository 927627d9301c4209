import { useProjectState } from '../parts/use-project-state.ts'
import { text } from '../../../text/text.ts'
import type { OffReason } from '../../../ui/commands/command-store.ts'

const EDITABLE: readonly OffReason[] = []
const READING: readonly OffReason[] = [{ why: text.collections.detail.readingWhy }]

/** Why nothing of a project can be edited; empty where it can. */
export function useReadingOnly(projectId: string): readonly OffReason[] {
  return useProjectState(projectId)?.state === 'reading' ? READING : EDITABLE
}
