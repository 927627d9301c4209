import { settingsSchema } from '../settings.ts'
import { base } from './base.ts'

export const settings = {
  get: base.route({ method: 'GET', path: '/settings' }).output(settingsSchema),
  /** What is set holds from the engine's next start. */
  set: base.route({ method: 'PUT', path: '/settings' }).input(settingsSchema).output(settingsSchema),
}
