import { sessionOf, writableSessionOf } from '../answer.ts'
import { os } from '../implementer.ts'

export const draftProcedures = {
  list: os.drafts.list.handler(({ input, context }) => sessionOf(context, input.projectId).store.read.drafts()),
  keep: os.drafts.keep.handler(({ input: { projectId, key, draft }, context }) => {
    writableSessionOf(context, projectId).store.write((tx) => tx.keepDraft(key, draft))
    return null
  }),
}
