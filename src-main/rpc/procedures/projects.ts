import { beginProject } from '../../app/projects/begin-project.ts'
import { packProject } from '../../app/projects/pack-project.ts'
import { unpackProject } from '../../app/projects/unpack-project.ts'
import { answer, sessionOf } from '../answer.ts'
import { os } from '../implementer.ts'

export const projectProcedures = {
  open: os.projects.open.handler(({ input, context }) => {
    const { engine } = context
    const { session } = answer(input.readOnly ? engine.openForReading(input.dir) : engine.open(input.dir, input.create))
    const { id, name, dir } = session.store
    return { projectId: id, name, dir }
  }),
  begin: os.projects.begin.handler(async ({ input, context }) => answer(await beginProject(context.engine, input))),
  list: os.projects.list.handler(({ context }) =>
    context.engine.projectStates().map(({ projectId, name, dir }) => ({ projectId, name, dir })),
  ),
  close: os.projects.close.handler(async ({ input, context }) => {
    await context.engine.close(input.projectId)
    return null
  }),
  forget: os.projects.forget.handler(async ({ input, context }) => {
    await context.engine.forget(input.projectId)
    return null
  }),
  pack: os.projects.pack.handler(async ({ input, context }) => {
    const { parts, works } = context.engine
    const session = sessionOf(context, input.projectId)
    return answer(await works.during(() => packProject(session, parts.archive, input.target)))
  }),
  unpack: os.projects.unpack.handler(async ({ input, context }) => {
    const { parts, works } = context.engine
    return answer(await works.during(() => unpackProject(parts.archive, input)))
  }),
}
