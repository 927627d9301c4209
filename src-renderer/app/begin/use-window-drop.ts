import { useEffect, useState } from 'react'
import { useStudio } from '../../stores/hooks/use-studio.ts'
import { beginDropped, beginFiles } from './begin-project.ts'
import { readTransfer, takeTransfer } from './drop/read-transfer.ts'

/** Begins with whatever is dropped on the window. True while something that can be is dragged over it. */
export function useWindowDrop(): boolean {
  const studio = useStudio()
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    // Entering one element comes before leaving another: over the window is who entered more often than left.
    let entered = 0
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      entered += 1
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      entered = Math.max(0, entered - 1)
      if (entered === 0) setIsOver(false)
    }
    const over = (event: DragEvent) => {
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = holdsFiles(event) ? 'copy' : 'none'
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      entered = 0
      setIsOver(false)
      if (!event.dataTransfer || !holdsFiles(event)) return
      const transfer = takeTransfer(event.dataTransfer)
      const { ovenbird } = window
      if (ovenbird) void beginFiles(studio, transfer.files, ovenbird.pathOf)
      else void beginDropped(studio, () => readTransfer(transfer))
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [studio])
  return isOver
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
