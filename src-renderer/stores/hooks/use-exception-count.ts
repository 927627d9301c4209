import { findExceptions } from '../view/find-exceptions.ts'
import { useStudioView } from './use-studio-view.ts'

/** How many things need an action of a person. */
export function useExceptionCount(): number {
  return useStudioView((view) => findExceptions(view).length)
}
