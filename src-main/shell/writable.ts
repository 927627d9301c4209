import { accessSync, constants, mkdirSync } from 'node:fs'

/** Makes the folder where it is missing. Says why nothing can be written in it, or undefined where it can. */
export function whyNotWritable(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
