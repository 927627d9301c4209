import type { z } from 'zod'
import { cookRefInput, type steeredOutput } from '../../../schemas/commands/cook-commands.ts'
import type { NewEvent } from '../../../schemas/event.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { assertNever } from '../../domain/prelude/assert-never.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import type { Command } from '../engine/command.ts'
import { missingCook } from './missing-cook.ts'
import { notNow } from './not-now.ts'

type Action = 'pause' | 'resume' | 'halt' | 'archive'
type Steering = Command<z.infer<typeof cookRefInput>, null, CookView | undefined, z.infer<typeof steeredOutput>>

/** Pauses, resumes, halts or archives a cook. Asking for the state it is in already changes nothing. */
export const steerCook = (action: Action): Steering => ({
  name: `cook.${action}`,
  input: cookRefInput,
  gather: async () => ok(null),
  load: (reads, { cookId }) => reads.cook(cookId),
  decide(cook, { cookId }) {
    if (!cook) return err([missingCook(cookId)])
    if (cook.status === REACHED[action]) return ok({ events: [], result: { changed: false } })
    if (!cookAllows(cook.status, action)) return err([notNow(cook.status, ASKED[action])])
    return ok({
      events: [eventOf(cookId, action)],
      ...(action === 'archive' && { cancelSources: [cookId] }),
      result: { changed: true },
    })
  },
})

const ASKED = { pause: 'pause', resume: 'resume', halt: 'be halted', archive: 'be archived' } as const
const REACHED = { pause: 'paused', resume: 'cooking', halt: 'halted', archive: 'archived' } as const

function eventOf(cookId: string, action: Action): NewEvent {
  const entity = { entityType: 'cook', entityId: cookId } as const
  switch (action) {
    case 'pause':
      return { ...entity, type: 'cook.paused', payload: { cookId } }
    case 'resume':
      return { ...entity, type: 'cook.resumed', payload: { cookId } }
    case 'halt':
      return { ...entity, type: 'cook.halted', payload: { cookId, reason: 'person', message: 'Halted by a person.' } }
    case 'archive':
      return { ...entity, type: 'cook.archived', payload: { cookId } }
    default:
      return assertNever(action)
  }
}
