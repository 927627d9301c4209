import { z } from 'zod'
import {
  beginProjectInput,
  beginProjectOutput,
  openProjectInput,
  packInput,
  packOutput,
  projectOutput,
  projectRef,
  unpackInput,
  unpackOutput,
} from '../commands/project-commands.ts'
import { base } from './base.ts'

export const projects = {
  open: base.route({ method: 'POST', path: '/projects/open' }).input(openProjectInput).output(projectOutput),
  /** Whatever a person hands over: makes, or opens, the project it calls for. */
  begin: base.route({ method: 'POST', path: '/projects/begin' }).input(beginProjectInput).output(beginProjectOutput),
  /** Every project the studio remembers, the last one used first. */
  list: base.route({ method: 'GET', path: '/projects' }).output(z.array(projectOutput)),
  /** Closed, it is not opened again by itself. */
  close: base.route({ method: 'POST', path: '/projects/{projectId}/close' }).input(projectRef).output(z.null()),
  /** Takes a project off the list. Its folder stays as it is. */
  forget: base.route({ method: 'POST', path: '/projects/{projectId}/forget' }).input(projectRef).output(z.null()),
  pack: base.route({ method: 'POST', path: '/projects/{projectId}/pack' }).input(packInput).output(packOutput),
  unpack: base.route({ method: 'POST', path: '/projects/unpack' }).input(unpackInput).output(unpackOutput),
}
