import { os } from '../implementer.ts'

export const settingsProcedures = {
  get: os.settings.get.handler(({ context }) => context.engine.parts.appStore.settings()),
  set: os.settings.set.handler(({ input, context }) => {
    context.engine.parts.appStore.saveSettings(input)
    return input
  }),
}
