import type { Problem } from '../../../schemas/errors.ts'
import type { Tool } from '../../../schemas/tool.ts'

/** The tools that are installed. */
export type ToolCatalogue = {
  list(): Tool[]
  get(id: string): Tool | undefined
  /** Faults of a tool's parameters against its input schema, each with its field under `params`. */
  checkParams(tool: Tool, params: unknown): Problem[]
}
